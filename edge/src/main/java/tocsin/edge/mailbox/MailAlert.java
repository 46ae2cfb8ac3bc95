package tocsin.edge.mailbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.response.desk.Input;
import tocsin.response.incident.AlertText;
import tocsin.response.reception.Details;
import tocsin.response.reception.SeverityWords;
import tocsin.response.words.Actor;
import tocsin.response.words.ServiceId;

/// What a mail means for a service. Pure.
///
/// @param key of the alert, when the address it was sent to names one
/// @param from as the mail says, for people to read
record MailAlert(Optional<String> key, String from, String subject, String text) {
  private static final int LONGEST_SUMMARY = 2_000;
  private static final int LONGEST_DETAIL = 2_000;

  List<Input> inputs(ServiceId service) {
    var said = Subject.of(subject);
    String about = key.orElse(said.about());
    Actor by = new Actor.Outside(from.isEmpty() ? "mail" : Details.cut("mail from " + from, 200));
    return switch (said.says()) {
      case WRONG -> List.of(new Input.Trigger(service, about, alert(said), Optional.empty(), by));
      case HELD -> List.of(new Input.AcknowledgeAlert(service, about, by));
      case OVER -> List.of(new Input.ResolveAlert(service, about, by));
    };
  }

  private AlertText alert(Subject said) {
    String summary = subject.isBlank() ? "Mail without a subject" : subject.strip();
    return new AlertText(
        Details.cut(summary, LONGEST_SUMMARY),
        SeverityWords.of(said.severity()),
        Map.of(
            "from", Details.cut(from, LONGEST_DETAIL), "text", Details.cut(text, LONGEST_DETAIL)));
  }
}
