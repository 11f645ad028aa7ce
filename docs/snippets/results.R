# Reads runs with R: tests from metrics.csv, strengths from weights.npy, co-firing from activity.npy, the hidden layer's inputs from
# input-weights.npy. Usage: Rscript results.R runs/sequential

folder <- commandArgs(trailingOnly = TRUE)[1]
runs <- sort(dirname(list.files(folder, "^DONE$", recursive = TRUE, full.names = TRUE)))

metrics <- do.call(rbind, lapply(file.path(runs, "metrics.csv"), read.csv))
tests <- subset(metrics, metric == "stage_performance" & !is.na(value))
print(aggregate(value ~ stage + task, tests, function(x) c(mean = mean(x), sd = sd(x), n = length(x))))

# A .npy file of ours: 128 bytes of header, then little-endian floats of so many bytes, the last index running fastest.
read_npy <- function(name, bytes) {
  npy <- file(file.path(runs[1], name), "rb")
  on.exit(close(npy))
  header <- rawToChar(readBin(npy, "raw", 128)[11:128])
  shape <- as.integer(strsplit(sub(".*'shape': \\(([0-9, ]+)\\).*", "\\1", header), ", ")[[1]])
  aperm(array(readBin(npy, "numeric", prod(shape), bytes, endian = "little"), rev(shape)))
}

weights <- read_npy("weights.npy", 4) # snapshots, agents, hidden, outputs
snapshots <- read.csv(file.path(runs[1], "weights.csv"))
ends <- snapshots[snapshots$reason == "end", ]
ends$mean <- apply(weights[ends$index + 1, 1, , ], 1, mean)
ends$greatest <- apply(weights[ends$index + 1, 1, , ], 1, max)
print(ends[, c("stage", "aeon", "mean", "greatest")], row.names = FALSE)

if (file.exists(file.path(runs[1], "activity.npy"))) {
  activity <- read_npy("activity.npy", 8) # rows, agents, hidden + 1, outputs + 1
  rows <- read.csv(file.path(runs[1], "activity.csv"))
  hidden <- dim(activity)[3] - 1
  outputs <- dim(activity)[4] - 1
  epochs <- activity[, 1, hidden + 1, outputs + 1]
  rows$hidden <- rowSums(activity[, 1, seq_len(hidden), outputs + 1]) / epochs
  rows$output <- rowSums(activity[, 1, hidden + 1, seq_len(outputs)]) / epochs
  print(rows[, c("stage", "task", "hidden", "output")], row.names = FALSE)
}

if (file.exists(file.path(runs[1], "input-weights.npy"))) {
  inputs <- read_npy("input-weights.npy", 4) # 1, agents, hidden, inputs
  cat("input to hidden strengths: mean", format(mean(inputs), digits = 4), "and", sum(inputs != 0), "synapses\n")
}
