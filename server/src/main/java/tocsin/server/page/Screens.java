package tocsin.server.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Screens that need nobody signed in.
public final class Screens {
  private final Assets assets;

  public Screens(Assets assets) {
    this.assets = assets;
  }

  private Shell shell(String title) {
    return new Shell(assets, title, "", "", 0, false, Optional.empty(), "");
  }

  /// The sign-in.
  ///
  /// @param next where to land
  /// @param problem what was wrong with the last attempt
  public String signIn(String next, Optional<String> problem) {
    return Html.render(
        "signin", Map.of("shell", shell("Sign in"), "next", next, "problem", problem.orElse("")));
  }

  public String setUp(String token, Optional<String> problem) {
    return Html.render(
        "setup",
        Map.of("shell", shell("First account"), "token", token, "problem", problem.orElse("")));
  }

  public String error(int status, String title, String whatToDo) {
    return Html.render(
        "error",
        Map.of("shell", shell(title), "status", status, "title", title, "whatToDo", whatToDo));
  }

  /// Shows what a link in a page will do.
  public String answer(String incident, String verb, Map<String, List<String>> query) {
    Map<String, String> fields =
        query.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
    return Html.render(
        "answer",
        Map.of(
            "shell",
            shell(verb + " " + incident),
            "incident",
            incident,
            "verb",
            capital(verb),
            "fields",
            fields));
  }

  public String answered(String incident, String verb, String told) {
    return Html.render(
        "answered",
        Map.of("shell", shell(verb + " " + incident), "incident", incident, "told", told));
  }

  static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
