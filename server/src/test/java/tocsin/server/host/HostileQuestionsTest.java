package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tocsin.server.host.Grafana.encoded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.server.settings.Key;

/// Questions that would take the server from everybody else end with a reason, and others are
/// answered meanwhile.
@Timeout(300)
class HostileQuestionsTest {
  private static final int AT_ONCE = 6;
  private static final Set<Integer> EXPECTED = Set.of(200, 400, 413, 422, 503);
  private static final long SEED = Long.getLong("tocsin.seed", 20_261_127L);
  private static final String LONG_NODE = "a".repeat(200);

  @SuppressWarnings("NullAway.Init")
  @TempDir
  private Path data;

  @SuppressWarnings("NullAway.Init")
  private TestHouse house;

  @SuppressWarnings("NullAway.Init")
  private Grafana client;

  @BeforeEach
  void open() {
    long now = RealWorld.clock().instant().getEpochSecond();
    house = new TestHouse(data, Map.of(Key.MAX_QUERY_SECONDS, "2", Key.MAX_QUERY_SERIES, "200"));
    client = new Grafana(house.address());
    var lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("h." + LONG_NODE + i + ".b.c " + i + " " + (now - 60) + "\n");
      lines.append("t;host=" + LONG_NODE + i + " " + i + " " + (now - 60) + "\n");
    }
    house.carbon(lines + "last 1 " + now);
    await().until(() -> client.get("/metrics/find?query=last").body().contains("last"));
  }

  @AfterEach
  void close() {
    client.close();
    house.close();
  }

  /// A question is the path, and the body of a form.
  private record Question(String path, String body) {}

  private static Question render(String target, String more) {
    return new Question("/render", "format=json&target=" + encoded(target) + more);
  }

  private static List<Question> hostile() {
    List<Question> all = new ArrayList<>();
    for (String regex :
        List.of("(a+)+b", "(a|aa)+$b", "(.*)*x", "(a*)*(a*)*b", "(?:a?){200}a{200}")) {
      all.add(render("aliasSub(h.*1*.b.c,'" + regex + "','x')", ""));
      all.add(render("grep(h.*2*.b.c,'" + regex + "')", ""));
      all.add(render("exclude(h.*3*.b.c,'" + regex + "')", ""));
      all.add(render("seriesByTag('name=t','host=~" + regex + "')", ""));
      all.add(new Question("/tags/findSeries", "expr=" + encoded("host=~" + regex)));
      all.add(new Question("/tags/host", "filter=" + encoded(regex)));
    }
    for (String glob :
        List.of(
            "**",
            "*.*.*.*",
            "**.**.**",
            "*a*a*a*a*a*a*a*a*a*b",
            "{a,b}".repeat(40),
            "{".repeat(9_000))) {
      all.add(render("sumSeries(" + glob + ")", ""));
      all.add(new Question("/metrics/find", "query=" + encoded("h." + glob)));
      all.add(new Question("/metrics/expand", ("query=" + encoded("h." + glob) + "&").repeat(50)));
    }
    for (String open :
        List.of("scale(", "group(", "sumSeries(h.*.b.c,", "(", "{", "[", "'", "\\")) {
      all.add(render(open.repeat(60), ""));
      all.add(render(open.repeat(20_000), ""));
    }
    all.add(render("movingMedian(".repeat(30) + "h.*.b.c" + ",100)".repeat(30), "&from=-1y"));
    all.add(render("movingMedian(time('x',1),100000)", "&from=-30y"));
    all.add(render("hitcount(constantLine(1),'1s')", "&from=-30y"));
    all.add(render("timeStack(h.*.b.c,'1s',0,1000)", "&from=-1y"));
    all.add(render("holtWintersForecast(h.*.b.c,'1y','1y')", "&from=-2y"));
    all.add(render("applyByNode(h.*.b.c,1,'applyByNode(h.*.b.c,1,\"sum(%)\")')", ""));
    all.add(render("randomWalk('x')", "&from=-30y&format=csv"));
    all.add(render("randomWalk('x')", "&from=-30y&format=png&width=100000&height=100000"));
    all.add(render("constantLine(1)", "&format=svg&width=2000000000&height=-1&pixelRatio=99999"));
    all.add(new Question("/render", "target=last&".repeat(1_001)));
    all.add(new Question("/render", "&".repeat(1_000_000)));
    all.add(new Question("/render", "target=" + "a".repeat(3_000_000)));
    all.add(new Question("/tags/findSeries", "expr=a%3Db&".repeat(20_000)));
    return all;
  }

  @Test
  void nobodyIsKeptWaitingByThem() throws Exception {
    List<Question> all = new ArrayList<>(hostile());
    all.addAll(fuzzed(200));
    try (ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> faults =
          all.stream().map(question -> askers.submit(() -> fault(question))).toList();
      int others = 0;
      while (!faults.stream().allMatch(Future::isDone)) {
        assertThat(client.post("/render", "target=last&format=json&from=-1h").statusCode())
            .isEqualTo(200);
        others++;
      }
      for (Future<String> fault : faults) {
        assertThat(fault.get()).as("-Dtocsin.seed=" + SEED).isEmpty();
      }
      assertThat(others).isPositive();
    }
    assertThat(client.get("/readyz").statusCode()).isEqualTo(200);
  }

  private String fault(Question question) {
    Grafana.Beginning answer = client.begins(question.path(), question.body());
    boolean reason = answer.status() == 200 || !answer.text().isBlank();
    String asked = question.body();
    return EXPECTED.contains(answer.status()) && reason
        ? ""
        : question.path()
            + " "
            + asked.substring(0, Math.min(200, asked.length()))
            + ": "
            + answer.status()
            + " "
            + answer.text();
  }

  /// Targets with parts left out, doubled and put elsewhere.
  private static List<Question> fuzzed(int count) {
    var random = new Random(SEED);
    List<String> seeds =
        List.of(
            "aliasSub(sumSeries(h.*.b.c), \"(^.*$)\", \"\\1 A\")",
            "template(movingAverage(h.$x.b.c,'5min'),x='*')",
            "groupByNode(scale(h.{a,b}*.b.c,1e3),1,'sum')",
            "seriesByTag('name=t','host=~a.*')|aliasByTags('host')",
            "timeStack(h.*.b.c,'1h',0,3) | asPercent() | sortByMaxima()");
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var target = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int change = 1 + random.nextInt(6); change > 0 && !target.isEmpty(); change--) {
        int from = random.nextInt(target.length());
        String part =
            target.substring(from, Math.min(target.length(), from + 1 + random.nextInt(20)));
        switch (random.nextInt(3)) {
          case 0 -> target.delete(from, from + part.length());
          case 1 ->
              target.insert(
                  random.nextInt(target.length() + 1), part.repeat(1 + random.nextInt(9)));
          default -> target.setCharAt(from, (char) (' ' + random.nextInt(95)));
        }
      }
      all.add(render(target.toString(), "&from=-" + (1 + random.nextInt(90)) + "d"));
    }
    return all;
  }
}
