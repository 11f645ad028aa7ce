package dormouse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
    private static final String BEGINNING =
            """
            { do = unsupervised, aeons = 4, freeze-hidden-after = true }
            { do = train, task = task-1, aeons = 3 }
            { do = test, task = task-1, aeons = 1 }
            { do = test, task = task-2, aeons = 1 }
            """;

    @TempDir
    private Path folder;

    private String shorter;
    private String longer;

    @BeforeEach
    void writeProtocols() throws IOException {
        shorter = protocol("shorter", "");
        longer = protocol(
                "longer", "{ do = sleep, train = task-2, aeons = 3 }\n{ do = test, task = task-2, aeons = 1 }\n");
    }

    private String protocol(String name, String more) throws IOException {
        String text = "protocol {\nname = " + name + "\nquestion = \"?\"\nstages = [\n" + BEGINNING + more + "]\n}\n";
        return Files.writeString(folder.resolve(name + ".conf"), text).toString();
    }

    private String cache() {
        return folder.resolve("cache").toString();
    }

    private Cli run(String out, String protocol, String... more) {
        Cli cli = new Cli();
        String to = folder.resolve(out).toString();
        List<String> args = new ArrayList<>(List.of("run", protocol, "--out", to, "--cache", cache()));
        args.addAll(List.of(more));
        assertThat(cli.executeTiny(args.toArray(String[]::new))).isEqualTo(ExitCode.OK);
        return cli;
    }

    private String show(String what) {
        Cli cli = new Cli();
        assertThat(cli.execute("cache", what, "--cache", cache())).isEqualTo(ExitCode.OK);
        return cli.out();
    }

    @Test
    void runsSayInALineThatTheyBeginFromTheCache() {
        assertThat(run("first", shorter).err()).doesNotContain("from the cache");
        assertThat(run("second", longer).err())
                .contains("begins with stages up to 04-t2 from the cache in " + cache() + " (--no-cache ");
        assertThat(show("list")).contains("01-U", "02-T1", "05-S(T2)", "longer");
        assertThat(show("size")).contains("6 stages, ", " of 5.00 GB, in " + cache());
        assertThat(show("path")).isEqualTo(cache() + System.lineSeparator());
        assertThat(show("clear")).contains("Removed 6 stages, ");
        assertThat(show("list")).isEqualTo("0 stages, 0 B of 5.00 GB, in " + cache() + System.lineSeparator());
    }

    @Test
    void batchesUseTheCacheToo() {
        run("first", shorter);
        Cli cli = new Cli();
        String out = folder.resolve("batch").toString();
        assertThat(cli.executeTiny("batch", shorter, "--seeds", "1-2", "--out", out, "--cache", cache(), "-j", "1"))
                .isEqualTo(ExitCode.OK);
        assertThat(cli.err()).containsOnlyOnce("from the cache in");
    }

    @Test
    void aCacheThatIsTooSmallHoldsWhatItCan() {
        run("first", shorter, "--cache-size", "1K");
        assertThat(show("size")).startsWith("0 stages");
    }

    @Test
    void wrongWordsAreRefused() {
        Cli size = new Cli();
        assertThat(size.execute("run", "train-task-1", "--cache-size", "lots")).isEqualTo(ExitCode.USAGE);
        assertThat(size.err()).contains("--cache-size", "'lots' is no size such as 500M or 5G");
        Cli both = new Cli();
        assertThat(both.execute("run", "train-task-1", "--cache", "x", "--no-cache"))
                .isEqualTo(ExitCode.USAGE);
        Cli what = new Cli();
        assertThat(what.execute("cache", "empty")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theEnvironmentSaysWhereTheCacheIs() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(CacheHome.folder(Map.of())).contains(home.resolve(".cache").resolve("dormouse"));
        assertThat(CacheHome.folder(Map.of("XDG_CACHE_HOME", "/var/cache/me")))
                .contains(Path.of("/var/cache/me/dormouse"));
        assertThat(CacheHome.folder(Map.of("XDG_CACHE_HOME", "relative")))
                .contains(home.resolve(".cache").resolve("dormouse"));
        assertThat(CacheHome.folder(Map.of("DORMOUSE_CACHE", "/scratch/c", "XDG_CACHE_HOME", "/x")))
                .contains(Path.of("/scratch/c"));
        assertThat(CacheHome.folder(Map.of("DORMOUSE_CACHE", "off"))).isEmpty();
    }

    @Test
    void sizesHaveUnits() {
        CacheHome.Size size = new CacheHome.Size();
        assertThat(size.convert("5G")).isEqualTo(5_000_000_000L);
        assertThat(size.convert("500 mb")).isEqualTo(500_000_000L);
        assertThat(size.convert("12")).isEqualTo(12);
    }
}
