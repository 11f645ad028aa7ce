package dormouse.experiments.cluster;

/** Travels between nodes, as CBOR; see dormouse-cluster.conf. Messages may get lost: whoever needs an answer asks again. */
interface Wire {}
