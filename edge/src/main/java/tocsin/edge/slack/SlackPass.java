package tocsin.edge.slack;

import java.time.InstantSource;
import tocsin.ground.json.BadJsonException;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;

/// Lets in what Slack signed within the last five minutes, and nothing else.
public final class SlackPass implements WebService {
  private final SlackSignature signature;
  private final InstantSource clock;
  private final WebService inside;

  public SlackPass(SlackSignature signature, InstantSource clock, WebService inside) {
    this.signature = signature;
    this.clock = clock;
    this.inside = inside;
  }

  @Override
  public WebAnswer answer(WebRequest request) {
    boolean genuine =
        signature.isGenuine(
            request.header("x-slack-request-timestamp").orElse(""),
            request.body(),
            request.header("x-slack-signature").orElse(""),
            clock.instant());
    if (!genuine) {
      return WebAnswer.text(401, "not signed by Slack within the last five minutes");
    }
    try {
      return inside.answer(request);
    } catch (BadJsonException | IllegalArgumentException e) {
      return WebAnswer.text(400, String.valueOf(e.getMessage()));
    }
  }
}
