package tocsin.server.oncall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.oncall.Feed;
import tocsin.server.page.Pages;

/// `/ical/TOKEN.ics`: the calendar of one person or one schedule, for whoever has its address.
public final class FeedDoor implements WebService {
  private final Pages pages;
  private final FeedKeys keys;
  private final Function<Feed, String> writer;

  /// @param writer gives the same text for the same feed
  public FeedDoor(Pages pages, FeedKeys keys, Function<Feed, String> writer) {
    this.pages = pages;
    this.keys = keys;
    this.writer = writer;
  }

  /// Where a token leads.
  public static String path(String token) {
    return "/ical/" + token + ".ics";
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    if (!List.of("GET", "HEAD").contains(request.method())) {
      return WebAnswer.text(405, "a calendar is only read").with("allow", "GET, HEAD");
    }
    List<String> path = request.steps();
    String token = path.size() == 2 ? path.get(1).replaceFirst("\\.ics$", "") : "";
    // The same answer for a wrong address and for somebody who is not there any more.
    return keys.reads(token)
        .flatMap(new FeedBooks(pages)::of)
        .map(feed -> calendar(request, writer.apply(feed)))
        .orElseGet(() ->
            WebAnswer.text(
                404,
                "There is no calendar at this address. It was reset, or never was one; whoever"
                    + " signs in makes a new one under On-call, Calendars."));
  }

  private static WebAnswer calendar(WebRequest request, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + hash(body) + "\"";
    boolean known = request.header("if-none-match").filter(h -> names(h, tag)).isPresent();
    return WebAnswer.of(
            known ? 304 : 200, "text/calendar; charset=utf-8", known ? new byte[0] : body)
        .with("etag", tag)
        .with("cache-control", "private, no-cache")
        .with("content-disposition", "inline; filename=\"oncall.ics\"");
  }

  /// A weak tag names the same text as well.
  private static boolean names(String header, String tag) {
    return Arrays.stream(header.split(",", -1))
        .map(h -> h.strip().replaceFirst("^W/", ""))
        .anyMatch(h -> h.equals("*") || h.equals(tag));
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
