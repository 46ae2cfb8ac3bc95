package tocsin.response.orchestration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.ground.time.Spans;
import tocsin.response.incident.AlertText;
import tocsin.response.incident.EventFields;
import tocsin.response.incident.Holding.Hold;
import tocsin.response.words.Urgency;

/// An event on its way through the rules, and what they have done to it so far.
final class Doing {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]{1,100}?)\\s*}}");
  private static final int LONGEST = 2_000;
  private static final int MOST_FIELDS = 250;
  private static final int MOST_NOTES = 10;

  private final Map<String, String> variables = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private Event event;
  private Optional<Urgency> urgency = Optional.empty();
  private Optional<Hold> hold = Optional.empty();

  Doing(Event event) {
    this.event = event;
  }

  Event event() {
    return event;
  }

  Outcome goesOn() {
    return new Outcome.GoesOn(event, urgency, hold, notes);
  }

  /// What was extracted under a name, or what the event says in a field.
  Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).or(() -> event.value(name));
  }

  /// Does what a rule says.
  ///
  /// @param did takes what was done, in words
  void act(Rule rule, Looking looking, List<String> did) throws Regexes.TooCostly {
    Actions then = rule.then();
    for (Actions.Extract x : then.extract()) {
      Optional<String> found = looking.found(x.field(), x.matches());
      found.ifPresent(v -> variables.put(x.name(), cut(v)));
      did.add(x.name() + " is " + found.map(v -> "'" + cut(v) + "'").orElse("not found"));
    }
    reword(then, did);
    then.route()
        .ifPresent(s -> {
          event = event.to(s);
          did.add("goes to " + s);
        });
    then.urgency()
        .ifPresent(u -> {
          urgency = Optional.of(u);
          did.add("urgency is " + u.word());
        });
    then.holdBack()
        .ifPresent(t -> {
          hold = Optional.of(new Hold(t, "rule '" + rule.name() + "'"));
          did.add("held back for " + Spans.words(t));
        });
    then.note()
        .filter(n -> notes.size() < MOST_NOTES)
        .ifPresent(n -> {
          notes.add(filled(n));
          did.add("note: " + filled(n));
        });
    then.end()
        .ifPresent(
            e -> did.add(e == Actions.End.DROP ? "dropped" : "suppressed: kept, and pages nobody"));
  }

  private void reword(Actions then, List<String> did) {
    AlertText text = event.text();
    Map<String, String> details = new TreeMap<>(text.details());
    then.set()
        .forEach((name, value) -> {
          String plain = EventFields.plain(name);
          if (details.size() < MOST_FIELDS || details.containsKey(plain)) {
            details.put(plain, filled(value));
            did.add(plain + " is '" + filled(value) + "'");
          }
        });
    String summary = then.summary().map(this::filled).orElse(text.summary());
    then.summary().ifPresent(s -> did.add("summary is '" + summary + "'"));
    then.severity().ifPresent(s -> did.add("severity is " + s));
    event = event.with(new AlertText(summary, then.severity().orElse(text.severity()), details));
  }

  /// A text with its variables; one that says nothing is empty.
  private String filled(String template) {
    Matcher m = VARIABLE.matcher(template);
    return cut(
        m.replaceAll(r -> Matcher.quoteReplacement(value(r.group(1)).map(Doing::cut).orElse(""))));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
