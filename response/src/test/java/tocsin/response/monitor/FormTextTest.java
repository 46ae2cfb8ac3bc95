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
import tocsin.ground.json.Json;

/// What is wrong with a form is told once, at its place, with what was expected.
class FormTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'objective':99}|form.kind|burn, budget, forecast or outlier",
        "{'kind':'anomaly'}|form.kind|BURN",
        "{'kind':'burn','total':'b'}|form.objective|percent",
        "{'kind':'burn','total':'b','objective':100}|form.objective|99.9999",
        "{'kind':'burn','objective':90}|form.total|",
        "{'kind':'burn','total':'sum(','objective':90}|form.total|",
        "{'kind':'burn','total':'b','objective':90,'longWindow':'5m','shortWindow':'5m'}|form.shortWindow|shorter",
        "{'kind':'budget','total':'b','objective':90,'period':'1y'}|form.period|",
        "{'kind':'outlier','least':-1}|form.least|",
        "{'kind':'outlier','side':'left'}|form.side|BELOW"
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"0|above 0, at most 1000", "1000.5|above 0, at most 1000", "-3.5|above 0"})
  void aDistanceThatIsAlwaysOrNeverReachedIsRefused(String threshold, String expected) {
    var faults = faults("'threshold':" + threshold + ",'form':{'kind':'outlier'}");

    assertThat(faults).extracting(Fault::field).containsExactly("threshold");
    assertThat(faults.getFirst().toString()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'kind':'outlier'}|outlierScore(a.*)|> 3.5 standard deviations from the median of all for 120 s",
        "{'kind':'outlier','least':0.5,'side':'below'}|outlierScore(a.*,0.5,'below')|> 3.5 standard"
            + " deviations below the median of all, and 0.5 for 120 s"
      })
  void anOutlierIsATargetOfScores(String form, String asks, String condition) {
    String json =
        "{'id':'m','service':'s','target':'a.*','threshold':3.5,'holdFor':'2m','form':"
            + form
            + "}";
    Monitor m = Monitor.parse(json.replace('\'', '"'));

    assertThat(m.asks()).isEqualTo(asks);
    assertThat(m.condition()).isEqualTo(condition);
    assertThat(Json.read(Json.write(m), Monitor.class)).isEqualTo(m);
  }

  private static List<Fault> faults(String fields) {
    String json = ("{'id':'m','service':'s','target':'a'," + fields + "}").replace('\'', '"');
    return catchThrowableOfType(BadFieldsException.class, () -> Monitor.parse(json)).faults();
  }
}
