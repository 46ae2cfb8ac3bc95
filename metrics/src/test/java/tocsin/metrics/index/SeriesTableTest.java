package tocsin.metrics.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.metrics.memory.SlabPool;

class SeriesTableTest {
  private final SlabPool pool = new SlabPool();
  private final SeriesTable table = new SeriesTable(pool, 42);

  @AfterEach
  void close() {
    table.close();
    pool.close();
  }

  private static ByteBuffer bytes(String name) {
    return ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private int add(String name) {
    return table.add(bytes(name), 0, bytes(name).limit());
  }

  private int known(String name, int previous) {
    return table.known(bytes(name), 0, bytes(name).limit(), previous);
  }

  @Test
  void everyNameKeepsItsReferenceHoweverManyThereAre() {
    Random random = new Random(3);
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String name = "a".repeat(random.nextInt(20)) + "." + random.nextInt(30_000);
      int reference = add(name);
      assertThat(reference).isEqualTo(expected.getOrDefault(name, expected.size()));
      expected.put(name, reference);
    }
    int previous = SeriesTable.NONE;
    for (Map.Entry<String, Integer> e : expected.entrySet()) {
      assertThat(known(e.getKey(), previous)).isEqualTo(e.getValue());
      assertThat(new String(table.name(e.getValue()), StandardCharsets.UTF_8))
          .isEqualTo(e.getKey());
      previous = e.getValue();
    }
    assertThat(table.size()).isEqualTo(expected.size());
  }

  @Test
  void aGuessIsBelievedOnlyWhenEveryByteIsTheSame() {
    int first = add("server.one");
    int second = add("server.two");
    assertThat(known("server.two", first)).isEqualTo(second);

    assertThat(known("server.twx", first)).isEqualTo(SeriesTable.NONE);
    assertThat(known("server.tw", first)).isEqualTo(SeriesTable.NONE);
    assertThat(known("server.two.", first)).isEqualTo(SeriesTable.NONE);
    assertThat(known("server.two", first)).isEqualTo(second);
    assertThat(known("server.one", first)).isEqualTo(first);
  }

  @Test
  void aRemovedNameIsNotFoundAndComesBackAsAnotherSeries() {
    int first = add("a");
    int second = add("b");
    assertThat(known("b", first)).isEqualTo(second);

    table.remove(second);

    assertThat(known("b", first)).isEqualTo(SeriesTable.NONE);
    assertThat(table.name(second)).isEmpty();
    assertThat(add("b")).isEqualTo(2);
    assertThat(known("b", first)).isEqualTo(2);
  }

  @Test
  void aLostNameLeavesAHoleThatNobodyGets() {
    add("a");
    assertThat(table.addNameless()).isEqualTo(1);
    assertThat(add("b")).isEqualTo(2);
    assertThat(table.name(1)).isEmpty();
    assertThat(known("", 0)).isEqualTo(SeriesTable.NONE);
  }

  @Test
  void threadsThatRegisterTheSameNamesGetTheSameReferences() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<List<Integer>>> answers = new ArrayList<>();
      for (int thread = 0; thread < 2; thread++) {
        int own = thread;
        answers.add(threads.submit(() -> register(own)));
      }
      assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
    }
  }

  private List<Integer> register(int thread) {
    int[] references = new int[20_000];
    int previous = SeriesTable.NONE;
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < references.length; i++) {
        int n = thread == 0 ? i : references.length - 1 - i;
        int known = known("name." + n, previous);
        previous = known >= 0 ? known : add("name." + n);
        references[n] = previous;
      }
    }
    return Arrays.stream(references).boxed().toList();
  }
}
