package tocsin.server.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key to which devices subscribe, looked at and changed beside a stopped server.
class PushKeyTest {
  @TempDir private Path data;

  @Test
  void staysUntilItIsChangedAndNeverUnderARunningServer() {
    try (var house = new TestHouse(data, Map.of())) {
      assertThat(house.address()).isNotEmpty();
      assertThatThrownBy(() -> House.pushKey(data, true)).isInstanceOf(StartException.class);
    }
    String first = House.pushKey(data, false);

    assertThat(House.pushKey(data, false)).isEqualTo(first);
    assertThat(House.pushKey(data, true)).isNotEqualTo(first);
  }
}
