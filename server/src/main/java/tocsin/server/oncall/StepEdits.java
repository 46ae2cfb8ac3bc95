package tocsin.server.oncall;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tocsin.ground.time.Spans;
import tocsin.response.paging.EscalationPolicy;
import tocsin.response.paging.EscalationPolicy.Step;
import tocsin.response.paging.EscalationPolicy.Strategy;
import tocsin.response.paging.EscalationPolicy.Target;
import tocsin.server.page.Form;

/// The steps of a policy as a form sent them, with one of its buttons pressed. Pure.
final class StepEdits {
  private static final int MOST = 20;

  private StepEdits() {}

  /// @param word what is said about it
  /// @param focus the step that was meant, from 1
  record Edit(EscalationPolicy policy, String word, int focus) {}

  /// Buttons: `save`, `add`, `up-1`, `down-1`, `move-3-0`, `remove-1`, `untarget-1-0`.
  static Edit of(EscalationPolicy old, Form f) {
    List<Step> steps = steps(f);
    String[] act = f.get("act").split("-", -1);
    int i = number(act, 1);
    String name = f.get("name").isEmpty() ? old.name() : f.get("name");
    int focus =
        switch (act[0]) {
          case "up" -> moved(steps, i, i - 1);
          case "down" -> moved(steps, i, i + 1);
          case "move" -> moved(steps, i, number(act, 2));
          case "remove" -> {
            Lists.drop(steps, i);
            yield Math.max(0, i - 1);
          }
          case "untarget" -> {
            if (i < steps.size()) {
              steps.set(i, without(steps.get(i), number(act, 2)));
            }
            yield i;
          }
          case "add" -> {
            steps.add(added(f));
            yield steps.size() - 1;
          }
          default -> i;
        };
    String word =
        switch (act[0]) {
          case "up", "down", "move" -> "moved";
          case "remove", "untarget" -> "removed";
          case "add" -> "added";
          default -> "saved";
        };
    int repeats = f.get("repeats").isEmpty() ? old.repeats() : f.number("repeats");
    return new Edit(new EscalationPolicy(old.id(), name, repeats, steps), word, focus + 1);
  }

  private static int moved(List<Step> steps, int from, int to) {
    Lists.move(steps, from, to);
    return Math.clamp(to, 0, steps.size() - 1);
  }

  private static Step added(Form f) {
    if (f.get("new").isEmpty()) {
      throw new IllegalArgumentException("Choose whom the new step pages.");
    }
    return Step.everybody(Duration.ofMinutes(5), List.of(Targets.read(f.get("new"))));
  }

  private static Step without(Step step, int target) {
    List<Target> targets = new ArrayList<>(step.targets());
    Lists.drop(targets, target);
    return step.with(targets);
  }

  private static List<Step> steps(Form f) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < MOST && !f.get("d" + i).isEmpty(); i++) {
      List<Target> targets = new ArrayList<>();
      for (int t = 0; t <= MOST; t++) {
        String value = f.get("t" + i + "-" + t);
        if (!value.isEmpty() && !targets.contains(Targets.read(value))) {
          targets.add(Targets.read(value));
        }
      }
      Strategy strategy = f.get("s" + i).isEmpty() ? Strategy.EVERYBODY : Strategy.ROUND_ROBIN;
      steps.add(new Step(delay(f.get("d" + i)), targets, strategy));
    }
    return steps;
  }

  /// `5m`, `5 min`, or minutes alone.
  private static Duration delay(String text) {
    String plain = text.replace(" ", "").replace("min", "m");
    return Spans.parse(plain.matches("\\d+") ? plain + "m" : plain);
  }

  private static int number(String[] act, int at) {
    return act.length > at && act[at].matches("\\d{1,3}") ? Integer.parseInt(act[at]) : 0;
  }
}
