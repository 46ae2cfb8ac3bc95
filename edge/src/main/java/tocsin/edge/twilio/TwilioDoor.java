package tocsin.edge.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.response.paging.LinkVerb;
import tocsin.response.words.PageId;

/// What Twilio asks: `POST /voice/PAGE` while a call is on, `POST /sms` when somebody replies. Keys
/// and replies are 4 to acknowledge and 6 to resolve. Whatever is not signed is refused.
public final class TwilioDoor implements WebService {
  private static final int MOST_FIELDS = 200;

  private final TwilioSignature signature;
  private final TwilioAnswers answers;
  private final Supplier<String> address;

  /// @param address where this door stands for Twilio, without a slash at the end
  public TwilioDoor(TwilioSignature signature, TwilioAnswers answers, Supplier<String> address) {
    this.signature = signature;
    this.answers = answers;
    this.address = address;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    Map<String, List<String>> form = form(request.text());
    String url = address.get() + request.path();
    if (!signature.isGenuine(url, form, request.header("x-twilio-signature").orElse(""))) {
      return WebAnswer.text(403, "not signed by Twilio for " + url);
    }
    List<String> steps = request.steps();
    return switch (steps.getFirst()) {
      case "voice" -> xml(voice(new PageId(steps.getLast()), first(form, "Digits"), url));
      case "sms" -> xml(TwilioText.replied(sms(first(form, "From"), first(form, "Body"))));
      default -> WebAnswer.text(404, "voice or sms");
    };
  }

  private String voice(PageId page, String key, String url) {
    Optional<String> title = answers.title(page);
    if (title.isEmpty()) {
      return TwilioText.said("This page is not known any more. Goodbye.");
    }
    return verb(key)
        .map(v -> TwilioText.said(answers.answer(page, v)))
        .orElseGet(() -> TwilioText.spoken(title.get(), url));
  }

  private String sms(String from, String text) {
    Optional<LinkVerb> verb = verb(text.strip());
    Optional<PageId> page = answers.newest(from);
    if (verb.isEmpty() || page.isEmpty()) {
      return page.isEmpty()
          ? "No page of ours went to this number."
          : "Reply 4 to acknowledge or 6 to resolve.";
    }
    return answers.answer(page.get(), verb.get());
  }

  private static Optional<LinkVerb> verb(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "4", "ack" -> Optional.of(LinkVerb.ACKNOWLEDGE);
      case "6", "resolve" -> Optional.of(LinkVerb.RESOLVE);
      default -> Optional.empty();
    };
  }

  private static Map<String, List<String>> form(String body) {
    var form = new TreeMap<String, List<String>>();
    for (String pair : body.split("&", MOST_FIELDS)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.computeIfAbsent(decoded(pair.substring(0, equals)), k -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // What cannot be decoded was not signed either.
      return text;
    }
  }

  private static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }

  private static WebAnswer xml(String text) {
    return WebAnswer.of(200, "text/xml; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }
}
