package tocsin.server.respond;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tocsin.response.incident.Incident;
import tocsin.response.incident.Status;
import tocsin.response.words.UserId;

/// The plain sentence at the top of the first page. Pure.
final class Sentences {
  private Sentences() {}

  /// An open incident and whose turn it is.
  record Open(Incident incident, Turn turn) {
    boolean waits() {
      return incident.status() == Status.TRIGGERED;
    }
  }

  static NowPage.Sentence of(List<Open> open, People people) {
    if (open.isEmpty()) {
      return new NowPage.Sentence("", "Nothing needs anyone.");
    }
    List<Open> waiting = open.stream().filter(Open::waits).toList();
    List<Open> held = open.stream().filter(o -> !o.waits()).toList();
    if (waiting.isEmpty()) {
      return new NowPage.Sentence("", "Nothing is waiting. " + held(held, false, people));
    }
    long mine = waiting.stream().filter(o -> o.turn().mine()).count();
    List<String> rest = new ArrayList<>();
    if (mine > 0 && mine < waiting.size()) {
      rest.add(number(waiting.size() - mine, true) + " with " + being(waiting, people) + ".");
    } else if (mine == 0) {
      rest.add(paged(waiting, people));
    }
    if (!held.isEmpty()) {
      rest.add(held(held, true, people));
    }
    String urgent =
        mine > 0
            ? number(mine, false) + needs(mine) + "you."
            : number(waiting.size(), false) + needs(waiting.size()) + "somebody.";
    return new NowPage.Sentence(urgent, String.join(" ", rest));
  }

  private static String needs(long n) {
    return n == 1 ? " incident needs " : " incidents need ";
  }

  /// `One`, `Two`, 17; with `more`, `One more is`, `3 more are`.
  private static String number(long n, boolean more) {
    String word =
        switch ((int) n) {
          case 1 -> "One";
          case 2 -> "Two";
          case 3 -> "Three";
          default -> Long.toString(n);
        };
    return more ? word + (n == 1 ? " more is" : " more are") : word;
  }

  private static String being(List<Open> waiting, People people) {
    List<String> names = names(waiting.stream().filter(o -> !o.turn().mine()).toList(), people);
    return names.isEmpty() ? "nobody" : People.and(names);
  }

  private static String paged(List<Open> waiting, People people) {
    List<String> names = names(waiting, people);
    if (names.isEmpty() || waiting.stream().anyMatch(o -> o.turn().alarming())) {
      return "Nobody has been reached.";
    }
    return People.capital(People.and(names))
        + (names.size() > 1 ? " are" : " is")
        + " being paged.";
  }

  /// `Emi has the other.`, `You and Emi have one each.`, `Emi and Bo have the other 3.`
  private static String held(List<Open> held, boolean others, People people) {
    List<String> names = names(held, people);
    if (names.isEmpty()) {
      return held.size() == 1 ? "One is mitigated." : held.size() + " are mitigated.";
    }
    boolean plural = names.size() > 1 || names.contains("you");
    String have = People.capital(People.and(names)) + (plural ? " have " : " has ");
    String other = others ? "the other" : "";
    if (held.size() == 1) {
      return have + (others ? other : "one") + ".";
    }
    return names.size() == held.size()
        ? have + "one each."
        : have + (others ? other + " " : "") + held.size() + ".";
  }

  /// The reader first; at most three, then how many are left.
  private static List<String> names(List<Open> of, People people) {
    Set<String> names = new LinkedHashSet<>();
    boolean reader = false;
    for (Open o : of) {
      for (UserId user : o.turn().faces()) {
        reader |= people.isReader(user);
        names.add(people.inside(user));
      }
    }
    List<String> all = new ArrayList<>(names);
    if (reader) {
      all.remove("you");
      all.addFirst("you");
    }
    return all.size() <= 4
        ? all
        : List.of(all.get(0), all.get(1), all.get(2), (all.size() - 3) + " others");
  }
}
