package tocsin.response.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.ground.time.Spans;
import tocsin.response.words.Urgency;
import tocsin.response.words.UserId;

/// Says what is different in a preview of a draft from the one of what is saved: whom each level
/// tells, when, by what, and what is said aloud. Pure.
///
/// Levels are compared with the one of the same number in the same round. When a level comes
/// earlier or later, so do its pages: that is said once. A page that is no longer sent, because the
/// next level takes over before it is due, is said for itself.
///
/// @param names of people
public record PreviewDiff(Function<UserId, String> names) {
  private static final int MOST = 40;

  /// Sentences for people, in the order of the levels; empty when nothing differs at that moment.
  public List<String> of(Preview saved, Preview draft) {
    List<String> all = new ArrayList<>();
    if (!saved.urgency().equals(draft.urgency())) {
      all.add(
          "The urgency is "
              + word(draft.urgency())
              + " in place of "
              + word(saved.urgency())
              + ".");
    }
    for (Level level : draft.levels()) {
      Optional<Level> before = same(saved.levels(), level);
      all.addAll(before.map(b -> changes(b, level)).orElseGet(() -> List.of(isNew(level))));
    }
    saved.levels().stream()
        .filter(l -> same(draft.levels(), l).isEmpty())
        .forEach(l -> all.add(place(l) + " is gone: " + people(l) + ", " + after(l.after()) + "."));
    all.addAll(aloud(saved.loud(), draft.loud()));
    int more = all.size() - MOST;
    return more <= 0 ? List.copyOf(all) : cut(all, more);
  }

  private static List<String> cut(List<String> all, int more) {
    List<String> most = new ArrayList<>(all.subList(0, MOST));
    most.add("And " + more + " more differences.");
    return most;
  }

  private static String word(Optional<Urgency> urgency) {
    return urgency.map(Urgency::word).orElse("none, for nothing opens");
  }

  private static Optional<Level> same(List<Level> levels, Level as) {
    return levels.stream()
        .filter(l -> l.level() == as.level() && l.round() == as.round())
        .findFirst();
  }

  private String isNew(Level l) {
    return place(l) + " is new: " + people(l) + ", " + after(l.after()) + ".";
  }

  private List<String> changes(Level before, Level now) {
    List<String> all = new ArrayList<>();
    if (!people(before).equals(people(now))) {
      all.add(place(now) + ": " + people(now) + " in place of " + people(before) + ".");
    }
    if (before.after() != now.after()) {
      all.add(place(now) + " comes " + shift(before.after(), now.after()) + ".");
    }
    for (Told told : now.people()) {
      before.people().stream()
          .filter(t -> t.user().equals(told.user()))
          .findFirst()
          .ifPresent(was -> all.addAll(pages(before, was, now, told)));
    }
    return all;
  }

  /// What differs for somebody whom a level tells in both.
  private List<String> pages(Level before, Told was, Level now, Told told) {
    List<String> all = new ArrayList<>();
    if (!was.because().equals(told.because()) && now.round() == 0) {
      all.add(
          "%s: still %s, but %s in place of %s."
              .formatted(place(now), name(told), told.because(), was.because()));
    }
    List<String> old = ways(before, was);
    List<String> next = ways(now, told);
    old.stream()
        .filter(w -> !next.contains(w))
        .forEach(w -> all.add(place(now) + ": " + name(told) + " is no longer told " + w + "."));
    next.stream()
        .filter(w -> !old.contains(w))
        .forEach(w -> all.add(place(now) + ": " + name(told) + " is also told " + w + "."));
    return all;
  }

  /// The pages of one person, counted from the moment the level is entered.
  private static List<String> ways(Level level, Told told) {
    return told.pages().stream()
        .map(
            m -> "by " + m.channel() + " (" + m.contact() + ") " + since(m.after() - level.after()))
        .toList();
  }

  private static String since(long seconds) {
    return seconds == 0 ? "at once" : Spans.words(Duration.ofSeconds(seconds)) + " into it";
  }

  private static List<String> aloud(List<Note> before, List<Note> now) {
    List<String> all = new ArrayList<>();
    for (Note note : now) {
      Optional<Note> was = first(before, note);
      if (was.isEmpty()) {
        all.add("New, " + after(note.after()) + ": " + note.says() + ".");
      } else if (was.get().after() != note.after()
          && first(now, note).filter(note::equals).isPresent()) {
        all.add("'" + note.says() + "' comes " + shift(was.get().after(), note.after()) + ".");
      }
    }
    before.stream()
        .filter(n -> first(now, n).isEmpty())
        .forEach(n -> all.add("No longer: " + n.says() + "."));
    return all.stream().distinct().toList();
  }

  private static Optional<Note> first(List<Note> notes, Note as) {
    return notes.stream().filter(n -> n.says().equals(as.says())).findFirst();
  }

  private static String shift(long before, long now) {
    String by = Spans.words(Duration.ofSeconds(now - before));
    return by
        + (now < before ? " earlier, " : " later, ")
        + after(now)
        + " in place of "
        + after(before);
  }

  private static String after(long seconds) {
    return seconds == 0 ? "at once" : "after " + Spans.words(Duration.ofSeconds(seconds));
  }

  private static String place(Level l) {
    return l.round() == 0
        ? "Level " + l.level()
        : "Round " + (l.round() + 1) + ", level " + l.level();
  }

  private String people(Level l) {
    return l.people().stream().map(this::name).collect(Collectors.joining(", "));
  }

  private String name(Told told) {
    return names.apply(new UserId(told.user()));
  }
}
