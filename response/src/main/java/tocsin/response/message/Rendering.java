package tocsin.response.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes the text of one transition. Not thread-safe.
final class Rendering {
  private static final int LONGEST = 20_000;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx", Locale.ROOT);

  private final Transition transition;
  private final Inputs inputs;
  private final Escape escape;
  private final StringBuilder out = new StringBuilder();
  private final BitSet written = new BitSet();
  private Optional<Integer> priority;

  Rendering(Transition transition, Escape escape) {
    this.transition = transition;
    this.inputs = new Inputs(transition);
    this.escape = escape;
    this.priority = transition.priority();
  }

  Rendering write(List<Part> parts) {
    for (Part part : parts) {
      switch (part) {
        case Part.Text t -> typed(t.text());
        case Part.Raw r -> put(r.text());
        case Part.Show s -> put(s.raw() ? text(s.source()) : escape.apply(text(s.source())));
        case Part.Priority p -> priority = Optional.of(p.priority());
        case Part.Choice c -> write(holds(c.when()) ? c.then() : c.otherwise());
      }
    }
    return this;
  }

  /// The text, without blank lines around it.
  String text() {
    return out.toString().strip();
  }

  Handles handles() {
    return Handles.in(out.toString(), written);
  }

  Optional<Integer> priority() {
    return priority;
  }

  private void typed(String text) {
    for (int i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
      if (out.length() + i < LONGEST) {
        written.set(out.length() + i);
      }
    }
    put(text);
  }

  private void put(String text) {
    out.append(text, 0, Math.min(text.length(), Math.max(0, LONGEST - out.length())));
  }

  private boolean holds(When when) {
    return switch (when) {
      case When.Is is -> is.move().holds(transition);
      case When.HasPriority p -> priority.filter(mine -> mine == p.priority()).isPresent();
      case When.Matches m -> {
        String text = text(m.source());
        yield m.any().stream().anyMatch(a -> a.isEmpty() ? !text.isEmpty() : text.contains(a));
      }
      case When.Equals e -> e.any().contains(text(e.source()));
      case When.Not n -> !holds(n.when());
    };
  }

  private String text(Source source) {
    return switch (source) {
      case Source.Variable v -> inputs.text(v.name());
      case Source.Eval e -> new Reckoning(inputs).text(e.formula());
      case Source.LocalTime l ->
          inputs.moment(l.name()).map(m -> LOCAL.format(m.atZone(l.zone()))).orElse("");
      case Source.Encoded e ->
          URLEncoder.encode(text(e.source()), StandardCharsets.UTF_8).replace("+", "%20");
    };
  }
}
