package dormouse.agent.naive;

/** What one pair of spikes left at a synapse: its magnitude, negative for depression, and the step it was made at (§7). */
public record NaiveTrace(double magnitude, long stamp) {}
