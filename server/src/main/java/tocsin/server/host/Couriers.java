package tocsin.server.host;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tocsin.edge.console.ConsoleCourier;
import tocsin.edge.mail.MailCourier;
import tocsin.edge.mail.MailServer;
import tocsin.edge.push.PushCourier;
import tocsin.edge.slack.SlackCourier;
import tocsin.edge.twilio.CallCourier;
import tocsin.edge.twilio.SmsCourier;
import tocsin.edge.twilio.TwilioAccount;
import tocsin.edge.webhook.WebhookCourier;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.server.secret.Secrets;
import tocsin.server.settings.Settings;
import tocsin.server.settings.Smtp;
import tocsin.server.settings.Telephone;

/// The couriers that these settings allow.
final class Couriers {
  private Couriers() {}

  static List<Courier> of(
      Settings settings,
      Outbound outbound,
      Secrets secrets,
      Supplier<String> address,
      InstantSource clock) {
    List<Courier> couriers = new ArrayList<>();
    couriers.add(new ConsoleCourier());
    couriers.add(new WebhookCourier(outbound, secrets::signWebhook, clock));
    couriers.add(
        new PushCourier(
            outbound, () -> PushSenders.of(settings, secrets.push()), AnswerLinks.ANSWERS_FOR));
    couriers.add(
        settings
            .slack()
            .map(s -> new SlackCourier(outbound, SlackApp.bot(s)))
            .orElseGet(() -> new SlackCourier(outbound)));
    settings.smtp().ifPresent(s -> couriers.add(new MailCourier(server(s), clock)));
    settings
        .telephone()
        .ifPresent(t ->
            couriers.addAll(
                List.of(
                    new SmsCourier(account(t), outbound, address),
                    new CallCourier(account(t), outbound, address, t.asks()))));
    return List.copyOf(couriers);
  }

  static TwilioAccount account(Telephone t) {
    return new TwilioAccount(t.sid(), t.token(), t.from(), t.api());
  }

  private static MailServer server(Smtp s) {
    String mode = s.security().equals("none") ? "plain" : s.security();
    return new MailServer(s.host(), s.port(), mode, s.from(), s.user(), s.password());
  }
}
