package dormouse.experiments.run;

import dormouse.agent.life.EpochReport;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** All agents on one task of a stage; sleep counts as a task. */
final class TaskTally {

    private final String task;
    private final boolean asleep;
    private final AgentTally[] agents;
    private long windowAeons;
    private long stageAeons;

    TaskTally(String task, boolean asleep, int agents) {
        this.task = task;
        this.asleep = asleep;
        this.agents = new AgentTally[agents];
        for (int agent = 0; agent < agents; agent++) {
            this.agents[agent] = new AgentTally();
        }
    }

    String task() {
        return task;
    }

    boolean asleep() {
        return asleep;
    }

    AgentTally agent(int number) {
        return agents[number];
    }

    /** Aeons of this task since the last window ended. */
    long windowAeons() {
        return windowAeons;
    }

    /** Aeons of this task since the stage began. */
    long stageAeons() {
        return stageAeons;
    }

    void add(EpochReport report) {
        agents[report.agent()].add(report);
    }

    void aeonEnds() {
        windowAeons++;
        stageAeons++;
    }

    void windowEnds() {
        windowAeons = 0;
        for (AgentTally agent : agents) {
            agent.window().clear();
        }
    }

    void save(DataOutput out) throws IOException {
        out.writeUTF(task);
        out.writeBoolean(asleep);
        out.writeLong(windowAeons);
        out.writeLong(stageAeons);
        for (AgentTally agent : agents) {
            agent.save(out);
        }
    }

    static TaskTally load(DataInput in, int agents) throws IOException {
        TaskTally tally = new TaskTally(in.readUTF(), in.readBoolean(), agents);
        tally.windowAeons = in.readLong();
        tally.stageAeons = in.readLong();
        for (AgentTally agent : tally.agents) {
            agent.load(in);
        }
        return tally;
    }
}
