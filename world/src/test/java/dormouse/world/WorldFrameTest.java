package dormouse.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorldFrameTest {
    @Test
    void showsEachKindOfFoodAndTheAgent() {
        World world = new World(new WorldParameters(12, 0.1, 3, 1), Worlds.random(2022), 5, 6);
        world.layOut(Task.FORAGING);
        assertThat(world.frame())
                .isEqualTo(
                        """
......./....
....../.....
............
............
...\\...--...
|...\\...../.
|....@.../..
............
--.|..\\.....
...|...\\....
............
............
""");
    }

    @Test
    void numbersSeveralAgentsTheLowestOnTop() {
        World world = new World(new WorldParameters(12, 0.1, 3, 12), Worlds.random(1), 0, 0);
        assertThat(world.frame()).startsWith("0123456789@@\n............\n");
        world.move(1, -1, 0);
        world.move(3, 0, 1);
        assertThat(world.frame()).startsWith("0.2.456789@@\n...3........\n");
    }
}
