package tocsin.sim.player.differ;

import java.util.ArrayList;
import java.util.List;
import tocsin.sim.player.differ.Signature.Parameter;

/// Draws nested targets.
record Targets(Draws draws, Vocabulary words, Patterns patterns, Arguments arguments) {
  // Its default is the time of day of graphite-web, whatever `now` is asked for.
  private static final String CLOCK = "endSliceAt";

  static Targets of(Draws draws, Vocabulary words) {
    var arguments = new Arguments(draws, words.arguments());
    return new Targets(draws, words, new Patterns(draws, words), arguments);
  }

  /// @param depth how many calls may stand around a name
  Term target(int depth) {
    return depth == 0 ? patterns.series() : call(draws.one(words.functions()), depth);
  }

  private Term call(Signature function, int depth) {
    List<Term> given = new ArrayList<>();
    boolean named = draws.percent(3);
    boolean clocked = function.parameters().stream().anyMatch(p -> p.name().equals(CLOCK));
    for (Parameter parameter : function.parameters()) {
      // After a left-out argument the others would stand in its place.
      if (!parameter.required() && !parameter.name().equals(CLOCK) && draws.percent(40)) {
        break;
      }
      int times = parameter.repeated() ? draws.between(1, 2) : 1;
      for (int i = 0; i < times; i++) {
        Term one = argument(function, parameter, depth);
        // What is named first, or after several, does not parse.
        boolean bare =
            given.isEmpty() || parameter.repeated() || one instanceof Term.Call || !named;
        given.add(bare ? one : new Term.Word(parameter.name() + "=" + one.text()));
      }
    }
    return new Term.Call(function.name(), clocked ? given : spoilt(given), draws.percent(3));
  }

  private Term argument(Signature function, Parameter parameter, int depth) {
    if (parameter.type().equals("seriesLists")) {
      return lists(depth);
    }
    boolean series =
        parameter.type().equals("seriesList")
            || parameter.type().equals("any") && draws.percent(40);
    if (series) {
      return target(draws.percent(70) ? depth - 1 : draws.between(0, depth - 1));
    }
    return new Term.Word(arguments.of(function.name(), parameter));
  }

  // Lists of series have no meaning anywhere else.
  private Term lists(int depth) {
    List<Term> of = List.of(target(depth - 1), new Term.Word(draws.one("0", "1", "2", "'host'")));
    return new Term.Call("mapSeries", of, false);
  }

  /// Now and then an argument is missing, or there is one too many, or one of another kind.
  private List<Term> spoilt(List<Term> given) {
    if (given.isEmpty() || !(given.getLast() instanceof Term.Word) || !draws.percent(3)) {
      return given;
    }
    List<Term> other = new ArrayList<>(given);
    switch (draws.between(0, 2)) {
      case 0 -> other.removeLast();
      case 1 -> other.add(new Term.Word(draws.one("1", "'x'")));
      default -> other.set(other.size() - 1, new Term.Word(draws.one("'x'", "-3", "None", "0.5")));
    }
    return other;
  }
}
