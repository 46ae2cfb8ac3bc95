package tocsin.response.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.ground.json.BadFieldsException;
import tocsin.ground.json.Fault;

/// What is wrong with a form is told once, at its place, with what was expected.
class FormTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'objective':99}|form.kind|burn, budget or forecast",
        "{'kind':'anomaly'}|form.kind|BURN",
        "{'kind':'burn','total':'b'}|form.objective|percent",
        "{'kind':'burn','total':'b','objective':100}|form.objective|99.9999",
        "{'kind':'burn','objective':90}|form.total|",
        "{'kind':'burn','total':'sum(','objective':90}|form.total|",
        "{'kind':'burn','total':'b','objective':90,'longWindow':'5m','shortWindow':'5m'}|form.shortWindow|shorter",
        "{'kind':'budget','total':'b','objective':90,'period':'1y'}|form.period|"
      })
  void eachFaultNamesItsField(String form, String field, @Nullable String expected) {
    var faults = faults("'threshold':2,'form':" + form);

    assertThat(faults).extracting(Fault::field).containsExactly(field);
    if (expected != null) {
      assertThat(faults.getFirst().toString().toLowerCase(Locale.ROOT))
          .contains(expected.toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"10.5|threshold", "0|threshold"})
  void aRateThatIsNeverReachedIsRefused(String threshold, String field) {
    String form = "{'kind':'burn','total':'b','objective':90}";

    assertThat(faults("'threshold':" + threshold + ",'form':" + form))
        .extracting(Fault::field)
        .containsExactly(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"'over':{'window':'5m'}|over", "'slot':'10s'|slot"})
  void whatLeavesNoRoomForAFormIsRefused(String other, String field) {
    assertThat(faults("'threshold':2," + other + ",'form':{'kind':'forecast'}"))
        .extracting(Fault::field)
        .containsExactly(field);
  }

  private static List<Fault> faults(String fields) {
    String json = ("{'id':'m','service':'s','target':'a'," + fields + "}").replace('\'', '"');
    return catchThrowableOfType(BadFieldsException.class, () -> Monitor.parse(json)).faults();
  }
}
