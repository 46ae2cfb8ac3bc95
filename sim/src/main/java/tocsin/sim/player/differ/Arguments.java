package tocsin.sim.player.differ;

import java.util.Set;
import tocsin.sim.player.differ.Signature.Parameter;

/// Draws arguments that are no series: mostly such as make sense, now and then others.
record Arguments(Draws draws, Words words) {
  private static final Set<String> BARE = Set.of("null", "true", "false");

  String of(String function, Parameter parameter) {
    return parameter.options().isEmpty() || draws.percent(3) && hasOther(parameter)
        ? draws.one(words.of(function, parameter))
        : option(draws.one(parameter.options()));
  }

  private static boolean hasOther(Parameter parameter) {
    return parameter.type().equals("string");
  }

  private static String option(String option) {
    return BARE.contains(option) ? option.replace("null", "None") : '"' + option + '"';
  }
}
