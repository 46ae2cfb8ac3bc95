package tocsin.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.response.paging.LinkVerb;

/// Screens that need nobody signed in.
public final class Screens {
  private final Assets assets;

  public Screens(Assets assets) {
    this.assets = assets;
  }

  private Shell shell(String title) {
    return Shell.bare(assets, title);
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

  /// Where somebody who was sent a link chooses a password.
  ///
  /// @param query of the link; it goes along with the form
  public String join(String user, Map<String, List<String>> query, Optional<String> problem) {
    return Html.render(
        "join",
        Map.of(
            "shell",
            shell("Welcome"),
            "user",
            user,
            "action",
            "/join?" + encoded(query),
            "problem",
            problem.orElse("")));
  }

  private static String encoded(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .map(e ->
            e.getKey() + "=" + URLEncoder.encode(e.getValue().getFirst(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  public String error(int status, String title, String whatToDo) {
    return Html.render(
        "error",
        Map.of("shell", shell(title), "status", status, "title", title, "whatToDo", whatToDo));
  }

  /// Shows what a link in a page will do.
  public String answer(String incident, LinkVerb verb, Map<String, List<String>> query) {
    return Html.render(
        "answer",
        Map.of(
            "shell",
            shell(verb.word() + " " + incident),
            "incident",
            incident,
            "verb",
            capital(verb.word()),
            "effect",
            verb.effect(),
            "fields",
            fields(query)));
  }

  /// Of a link that is too old, with a button for a new one.
  public String old(String incident, String verb, Map<String, List<String>> query, Told told) {
    return Html.render(
        "oldlink",
        Map.of(
            "shell",
            shell(verb + " " + incident),
            "incident",
            incident,
            "told",
            told,
            "fields",
            fields(query)));
  }

  private static Map<String, String> fields(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
  }

  public String answered(String incident, String verb, Told told) {
    return Html.render(
        "answered",
        Map.of("shell", shell(verb + " " + incident), "incident", incident, "told", told));
  }

  public static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
