package tocsin.bench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  @Test
  void workloadsComeFirstAndOptionsAfterThem() {
    Options options =
        Options.parse(new String[] {"a,d", "--peers", "vm,tocsin", "--series", "1000"});

    assertThat(options.work()).containsExactly("a", "d");
    assertThat(options.peers()).containsExactly("vm", "tocsin");
    assertThat(options.sizes().series()).isEqualTo(1_000);
    assertThat(options.sizes().rounds()).isEqualTo(60);
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertThatThrownBy(() -> Options.parse(new String[] {"a", "--serie", "1"}))
        .hasMessageContaining("serie")
        .hasMessageContaining("--series");
  }

  @Test
  void ingestRunsOnceForEachNumberOfConnections() {
    var workloads = new Workloads(new Sizes(1_000, 60, List.of(1, 4), 1, 1, 1));

    assertThat(workloads.named("a"))
        .extracting(Workload::name)
        .containsExactly("a_ingest_c1", "a_ingest_c4");
  }

  @Test
  void anUnknownWorkloadIsNamed() {
    var workloads = new Workloads(new Sizes(1_000, 60, List.of(1), 1, 1, 1));

    assertThatThrownBy(() -> workloads.named("z")).hasMessageContaining("'z'");
  }
}
