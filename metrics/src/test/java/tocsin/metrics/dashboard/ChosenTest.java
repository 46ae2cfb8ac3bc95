package tocsin.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.metrics.dashboard.Variable.Values;

class ChosenTest {
  private static final Chosen CHOSEN =
      new Chosen(
          Map.of(
              "dc", new Chosen.Value(List.of("west"), false),
              "host", new Chosen.Value(List.of("web-1", "web.2"), false),
              "any", new Chosen.Value(List.of("a", "b"), true),
              "view", new Chosen.Value(List.of("Max"), false)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "a.$dc.b            ! a.west.b",
        "a.[[dc]].b         ! a.west.b",
        "a.${dc}x.b         ! a.westx.b",
        "a.$host.b          ! a.{web-1,web.2}.b",
        "host=~${host:regex}! host=~(web-1|web\\.2)",
        "host=~[[dc:regex]] ! host=~west",
        "${host:csv}        ! web-1,web.2",
        "${host:pipe}       ! web-1|web.2",
        "a.$any.b           ! a.*.b",
        "${any:regex}       ! (a|b)",
        "highest$view(x, 5) ! highestMax(x, 5)",
        "$nobody ${nobody}  ! $nobody ${nobody}",
        "cost $5 [[ ]] ${}  ! cost $5 [[ ]] ${}",
      })
  void putsValuesInPlaceOfNames(String text, String expected) {
    assertThat(CHOSEN.into(text.strip())).isEqualTo(expected.strip());
  }

  private static Variable variable(Optional<String> filter, boolean multi, List<String> usual) {
    return new Variable(
        "host",
        "Host",
        new Values.Query("web.*", filter),
        multi,
        true,
        Optional.empty(),
        usual,
        false);
  }

  @Test
  void offersWhatAQueryFoundInTheOrderPeopleExpect() {
    var options =
        Choosing.options(
            variable(Optional.of("^(web-\\d+)"), true, List.of()),
            List.of("web-10.x", "db-1", "web-2.x", "web-2.y"));

    assertThat(options.stream().map(Variable.Choice::value)).containsExactly("web-2", "web-10");
  }

  @Test
  void takesAllWhenNothingElseIsSaid() {
    Variable v = variable(Optional.empty(), true, List.of());
    var offer = Choosing.of(v, Choosing.options(v, List.of("a", "b")), List.of());

    assertThat(offer.isAll()).isTrue();
    assertThat(new Chosen(Map.of("host", Choosing.value(offer))).into("$host ${host:csv}"))
        .isEqualTo("* a,b");
  }

  @Test
  void namesAllOfThemWhenAFilterLeftSomeOut() {
    Variable v = variable(Optional.of("^web"), true, List.of());
    var offer = Choosing.of(v, Choosing.options(v, List.of("web1", "web2", "db")), List.of());

    assertThat(new Chosen(Map.of("host", Choosing.value(offer))).into("$host"))
        .isEqualTo("{web1,web2}");
  }

  @Test
  void takesPatternsAndSeveralThatAreTyped() {
    Variable v = variable(Optional.empty(), true, List.of());
    var options = Choosing.options(v, List.of("web-1", "web-2"));

    var offer = Choosing.of(v, options, List.of("web-*, db-1"));

    assertThat(new Chosen(Map.of("host", Choosing.value(offer))).into("$host"))
        .isEqualTo("{web-*,db-1}");
  }

  @Test
  void letsTheAddressChooseOnlyOneWhereOneIsMeant() {
    Variable v = variable(Optional.empty(), false, List.of("b"));
    var options = Choosing.options(v, List.of("a", "b"));

    assertThat(Choosing.of(v, options, List.of()).chosen()).containsExactly("b");
    assertThat(Choosing.of(v, options, List.of("a", "b")).chosen()).containsExactly("a");
  }

  @Test
  void aFilterThatGoesBackAndForthForEverOffersNothing() {
    Variable variable = variable(Optional.of("(a+)+$"), true, List.of());

    assertThat(Choosing.options(variable, List.of("a".repeat(60) + "!"))).isEmpty();
  }
}
