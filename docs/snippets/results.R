# Reads runs with R: tests from metrics.csv, strengths from weights.npy. Usage: Rscript results.R runs/sequential

folder <- commandArgs(trailingOnly = TRUE)[1]
runs <- sort(dirname(list.files(folder, "^DONE$", recursive = TRUE, full.names = TRUE)))

metrics <- do.call(rbind, lapply(file.path(runs, "metrics.csv"), read.csv))
tests <- subset(metrics, metric == "stage_performance" & !is.na(value))
print(aggregate(value ~ stage + task, tests, function(x) c(mean = mean(x), sd = sd(x), n = length(x))))

# weights.npy: 128 bytes of header, then float32, the last index running fastest
npy <- file(file.path(runs[1], "weights.npy"), "rb")
header <- rawToChar(readBin(npy, "raw", 128)[11:128])
shape <- as.integer(strsplit(sub(".*'shape': \\(([0-9, ]+)\\).*", "\\1", header), ", ")[[1]])
weights <- aperm(array(readBin(npy, "numeric", prod(shape), 4, endian = "little"), rev(shape)))
close(npy)
snapshots <- read.csv(file.path(runs[1], "weights.csv"))
ends <- snapshots[snapshots$reason == "end", ]
ends$mean <- apply(weights[ends$index + 1, 1, , ], 1, mean)
print(ends[, c("stage", "aeon", "mean")], row.names = FALSE)
