/**
 * How a run's folder is carried from one machine to another: what differs is sent in blocks, checked by hash, and put in place so that a
 * death at any moment leaves a folder that a run can go on from. Knows nothing of actors. Entry types:
 * {@link dormouse.experiments.cluster.files.FolderTable} where it leaves, {@link dormouse.experiments.cluster.files.Landing} where it arrives.
 */
package dormouse.experiments.cluster.files;
