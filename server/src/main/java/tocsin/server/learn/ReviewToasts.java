package tocsin.server.learn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.response.review.ActionItem;
import tocsin.response.review.Review;
import tocsin.response.words.ActionItemId;
import tocsin.server.page.Form;
import tocsin.server.page.Toast;

/// What a review says after something was done to it, with the way back where there is one. The
/// word in the address carries what it was before.
final class ReviewToasts {
  private static final Pattern MOVED = Pattern.compile("moved-([a-z-]+)");
  private static final Pattern COMMENT = Pattern.compile("(settle|unsettle)-(\\d{1,3})");
  private static final Pattern ITEM = Pattern.compile("item-(\\d{1,3})-([a-z-]+)");

  private ReviewToasts() {}

  static String word(String what, Form form, Review before) {
    return switch (what) {
      case "move" -> "moved-" + slug(before.state().name());
      case "item-change" -> item(form, before);
      case "settle", "unsettle" -> what + "-" + form.get("comment").replaceFirst(".*-c", "");
      default -> what;
    };
  }

  private static String item(Form form, Review before) {
    Optional<ActionItem> item = before.item(new ActionItemId(form.get("item")));
    return form.all().containsKey("title")
        ? "item-change"
        : item.map(i -> "item-" + before.items().indexOf(i) + "-" + slug(i.state().name()))
            .orElse("item-change");
  }

  /// Where on the page it was done.
  static String place(String what, Form form) {
    if (form.number("moment") > 0) {
      return "";
    }
    return switch (what) {
      case "tell" -> "#s-" + slug(form.get("topic"));
      case "item", "item-change" -> "#s-prevention";
      case "keep" -> "#s-" + slug(form.get("topic"));
      case "comment", "settle", "unsettle" ->
          "#n-" + (form.get("topic").isEmpty() ? "whole" : slug(form.get("topic")));
      default -> "";
    };
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(String slug) {
    return slug.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static Optional<Toast> of(Review now, String did) {
    Matcher moved = MOVED.matcher(did);
    if (moved.matches()) {
      return moved(now, name(moved.group(1)));
    }
    Matcher item = ITEM.matcher(did);
    if (item.matches()) {
      return item(now, Integer.parseInt(item.group(1)), name(item.group(2)));
    }
    Matcher comment = COMMENT.matcher(did);
    if (comment.matches()) {
      return Optional.of(comment(now, comment.group(1), comment.group(2)));
    }
    return switch (did) {
      case "comment" -> Optional.of(Toast.of("Your comment stands beside it."));
      case "keep" -> Optional.of(Toast.of("Kept as it is. There is no hint on it any more."));
      case "tell" -> Optional.of(Toast.of("Saved."));
      case "own" -> Optional.of(Toast.of("The owner is changed."));
      case "item" -> Optional.of(Toast.of("Added."));
      case "item-change" -> Optional.of(Toast.of("Changed."));
      default -> Optional.empty();
    };
  }

  private static Toast comment(Review now, String did, String number) {
    boolean settled = did.equals("settle");
    return Toast.of(
        settled ? "The comment is resolved." : "The comment is open again.",
        "/reviews/" + now.incident() + (settled ? "/unsettle" : "/settle"),
        Map.of("comment", now.incident() + "-c" + number));
  }

  private static Optional<Toast> moved(Review now, String before) {
    String said = "The review is " + now.state().word() + ".";
    boolean back =
        Arrays.stream(Review.State.values())
            .anyMatch(s -> s.name().equals(before) && now.state().mayBecome(s));
    return Optional.of(
        back
            ? Toast.of(
                said,
                "/reviews/" + now.incident() + "/move",
                Map.of("to", before, "reason", "taken back"))
            : Toast.of(said));
  }

  private static Optional<Toast> item(Review now, int index, String before) {
    boolean known =
        index < now.items().size()
            && Arrays.stream(ActionItem.State.values()).anyMatch(s -> s.name().equals(before));
    if (!known) {
      return Optional.empty();
    }
    ActionItem item = now.items().get(index);
    return Optional.of(
        Toast.of(
            "The item is " + item.state().word() + ".",
            "/reviews/" + now.incident() + "/item-change",
            Map.of("item", item.id().value(), "state", before)));
  }
}
