package tocsin.response.message;

import java.util.ArrayList;
import java.util.List;

/// A message that was read once and is rendered for each change of state. Immutable.
public final class Template {
  private static final int LONGEST = 20_000;

  private final List<Part> name;
  private final List<Part> message;
  private final List<Problem> problems;

  private Template(List<Part> name, List<Part> message, List<Problem> problems) {
    this.name = List.copyOf(name);
    this.message = List.copyOf(message);
    this.problems = List.copyOf(problems);
  }

  /// Reads a monitor's name and message. What cannot be meant so is left out of what is rendered
  /// and told in [#problems]; a monitor with problems is not to be saved.
  public static Template read(String name, String message, Vocabulary known) {
    List<Problem> problems = new ArrayList<>();
    if (name.length() + message.length() > LONGEST) {
      String much = name.length() + message.length() + " characters (expected: at most " + LONGEST;
      return new Template(List.of(), List.of(), List.of(new Problem(1, 1, much + ")")));
    }
    return new Template(
        new Builder(name, known, problems).read(),
        new Builder(message, known, problems).read(),
        problems);
  }

  /// What is wrong with it, with its place; none when it may be saved.
  public List<Problem> problems() {
    return problems;
  }

  /// What the monitor is called, with its variables filled in.
  public String name(Transition transition) {
    return new Rendering(transition, Escape.NONE).write(name).text();
  }

  /// What is said of one transition. Handles never are escaped.
  ///
  /// @param tags whether the title names the group
  public Rendered render(Transition transition, Escape escape, boolean tags) {
    Rendering bare = new Rendering(transition, Escape.NONE).write(message);
    Rendering words =
        escape == Escape.NONE ? bare : new Rendering(transition, escape).write(message);
    Handles handles = bare.handles();
    return new Rendered(
        Title.of(transition, name(transition), tags),
        words.text(),
        handles.told(),
        bare.priority(),
        handles.doubts());
  }
}
