package tocsin.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.server.page.CarbonDoor.Reach;

class CarbonDoorTest {
  @Test
  void aDoorThatListensEverywhereIsReachedByTheNameOfThePage() {
    assertThat(new CarbonDoor("carbon", "0.0.0.0", 2003).from("tocsin.example"))
        .isEqualTo(new Reach("tocsin.example", 2003, ""));
  }

  @Test
  void aDoorOnOneAddressIsReachedThere() {
    assertThat(new CarbonDoor("carbon", "10.0.0.7", 2004).from("tocsin.example"))
        .isEqualTo(new Reach("10.0.0.7", 2004, ""));
  }

  @Test
  void onLoopbackTheLinesStayTrueAndThePageSaysWhatChangesIt() {
    Reach reach = new CarbonDoor("carbon", "127.0.0.1", 2005).from("tocsin.example");
    assertThat(reach.host()).isEqualTo("127.0.0.1");
    assertThat(reach.warning()).contains("--carbon 0.0.0.0:2005");
    assertThat(new CarbonDoor("carbon", "127.0.0.1", 2005).from("localhost").warning()).isEmpty();
  }
}
