package tocsin.response.review;

import java.util.Locale;

/// The six questions every review answers, in their order.
public enum Topic {
  CAUSE("What caused the incident?"),
  MITIGATION("What actions mitigated it?"),
  RESPONSE("How could the response have been improved?"),
  TIMELINE("What was the timeline?"),
  IMPACT("What was the business impact?"),
  PREVENTION("What measures will prevent recurrence?");

  private final String question;

  Topic(String question) {
    this.question = question;
  }

  public String question() {
    return question;
  }

  /// As it stands in JSON and in addresses: `cause`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
