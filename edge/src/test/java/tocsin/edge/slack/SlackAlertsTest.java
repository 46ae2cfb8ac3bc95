package tocsin.edge.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.json.Json;
import tocsin.response.desk.Input;
import tocsin.response.words.ServiceId;

class SlackAlertsTest {
  private static final ServiceId DB = new ServiceId("db");

  @ParameterizedTest
  @CsvSource({
    "[FIRING:2] HighCPU eu1 (node critical), [RESOLVED] HighCPU eu1 (node), HighCPU eu1",
    "[FIRING:1]  (DiskFull critical), [RESOLVED]  (DiskFull critical), (DiskFull critical)",
    "[FIRING:1] DiskFull, [RESOLVED] DiskFull, DiskFull",
    "DiskFull, DiskFull, DiskFull",
    "[FIRING:1], [FIRING:1], [FIRING:1]"
  })
  void theEndOfAnAlertHasTheKeyOfItsBeginning(String fired, String ended, String key) {
    assertThat(inputs(fired, "danger"))
        .singleElement()
        .isInstanceOfSatisfying(Input.Trigger.class, t -> assertThat(t.key()).isEqualTo(key));
    assertThat(inputs(ended, "good"))
        .singleElement()
        .isInstanceOfSatisfying(Input.ResolveAlert.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private static List<Input> inputs(String title, String color) {
    String message =
        "{\"attachments\":[{\"title\":\"" + title + "\",\"color\":\"" + color + "\"}]}";
    return SlackAlerts.inputs(Json.tree(message), DB);
  }
}
