# Reference values for StatisticsAgainstRTest, from R's own functions. Written with R 4.2.2:
#   Rscript reference.R > reference.csv
# Each line: case,quantity,value (17 significant digits). The data stand in samples.csv: case,after,before.

samples <- read.csv("samples.csv")
say <- function(case, quantity, value) cat(sprintf("%s,%s,%.17g\n", case, quantity, value))

cat("case,quantity,value\n")
for (case in unique(samples$case)) {
  a <- samples$after[samples$case == case]
  b <- samples$before[samples$case == case]
  d <- a - b
  n <- length(d)
  one <- t.test(a)
  pair <- t.test(a, b, paired = TRUE)
  # the ranks must see equal differences as equal: 0.03 - 0.02 and 0.02 - 0.01 are not, in binary
  signed <- suppressWarnings(wilcox.test(d, exact = !any(duplicated(abs(d))) && !any(d == 0)))
  j <- exp(lgamma((n - 1) / 2) - log(sqrt((n - 1) / 2)) - lgamma((n - 2) / 2))
  nz <- d[d != 0]
  ranks <- rank(abs(nz))
  say(case, "mean", mean(a))
  say(case, "sd", sd(a))
  say(case, "ci_low", one$conf.int[1])
  say(case, "ci_high", one$conf.int[2])
  say(case, "difference", mean(d))
  say(case, "difference_ci_low", pair$conf.int[1])
  say(case, "difference_ci_high", pair$conf.int[2])
  say(case, "t", unname(pair$statistic))
  say(case, "p", pair$p.value)
  say(case, "p_chance", t.test(a, mu = 0.5)$p.value)
  say(case, "p_above", t.test(a, b, paired = TRUE, mu = -0.05, alternative = "greater")$p.value)
  say(case, "p_equivalent", max(
    t.test(a, b, paired = TRUE, mu = -0.05, alternative = "greater")$p.value,
    t.test(a, b, paired = TRUE, mu = 0.05, alternative = "less")$p.value))
  say(case, "wilcoxon_p", signed$p.value)
  say(case, "cohens_dz", mean(d) / sd(d))
  say(case, "hedges_gz", j * mean(d) / sd(d))
  say(case, "cohens_dav", mean(d) / ((sd(a) + sd(b)) / 2))
  say(case, "rank_biserial", (sum(ranks[nz > 0]) - sum(ranks[nz < 0])) / sum(ranks))
}
