package tocsin.metrics.tsdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.metrics.series.SeriesName;
import tocsin.metrics.store.AppendOutcome;
import tocsin.metrics.store.Changes;
import tocsin.metrics.store.NotAtHandException;
import tocsin.metrics.store.SampleBatch;
import tocsin.metrics.store.SeriesMatcher;

class AtHandTest {
  private static final SeriesMatcher ALL = new SeriesMatcher.Glob("*");

  /// A store that has names only.
  private static final class Names extends NamedStore {
    private final Catalogue names;
    private final Changes changes = new Changes();

    Names(Catalogue names) {
      this.names = names;
    }

    @Override
    Catalogue names() {
      return names;
    }

    @Override
    public boolean takes(long atMillis) {
      return false;
    }

    @Override
    public AppendOutcome append(SampleBatch batch) {
      throw new IllegalStateException("names only");
    }

    @Override
    public void read(SeriesName series, long fromMillis, long untilMillis, PointConsumer to) {}

    @Override
    public Changes changes() {
      return changes;
    }
  }

  @Test
  void namesAreAtHandWhenTheIndexOfAStartIsMade(@TempDir Path folder) throws IOException {
    try (var holdings = new Holdings(folder, NameLimits.of(10), Instant.EPOCH)) {
      Catalogue names = holdings.names();
      var all = new Names(names);
      var atHand = new AtHand(all, new Reads(_ -> List.of()));

      assertThatThrownBy(() -> atHand.find(ALL, 10)).isInstanceOf(NotAtHandException.class);
      assertThatThrownBy(() -> atHand.nodes("*", 10)).isInstanceOf(NotAtHandException.class);
      assertThatThrownBy(() -> atHand.tags("", 10)).isInstanceOf(NotAtHandException.class);
      assertThatThrownBy(() -> atHand.values("name", "", 10))
          .isInstanceOf(NotAtHandException.class);

      names.begin();
      assertThat(all.find(ALL, 10)).isEmpty(); // Waits for the index.
      assertThat(atHand.find(ALL, 10)).isEmpty();
      assertThat(atHand.nodes("*", 10)).isEmpty();
    }
  }
}
