package tocsin.server.host;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tocsin.edge.console.ConsoleCourier;
import tocsin.edge.mail.MailCourier;
import tocsin.edge.mail.MailServer;
import tocsin.edge.slack.SlackCourier;
import tocsin.edge.twilio.TwilioAccount;
import tocsin.edge.twilio.TwilioCourier;
import tocsin.edge.webhook.WebhookCourier;
import tocsin.ground.web.Outbound;
import tocsin.response.paging.Courier;
import tocsin.server.settings.Settings;
import tocsin.server.settings.Smtp;
import tocsin.server.settings.Twilio;

/// The couriers that these settings allow.
final class Couriers {
  private Couriers() {}

  static List<Courier> of(
      Settings settings, Outbound outbound, UnaryOperator<String> sign, InstantSource clock) {
    List<Courier> couriers = new ArrayList<>();
    couriers.add(new ConsoleCourier());
    couriers.add(new WebhookCourier(outbound, sign, clock));
    couriers.add(new SlackCourier(outbound));
    settings.smtp().ifPresent(s -> couriers.add(new MailCourier(server(s), clock)));
    settings.twilio().ifPresent(t -> couriers.add(new TwilioCourier(outbound, account(t))));
    return List.copyOf(couriers);
  }

  static TwilioAccount account(Twilio t) {
    return new TwilioAccount(t.url(), t.sid(), t.token(), t.from());
  }

  private static MailServer server(Smtp s) {
    String mode = s.security().equals("none") ? "plain" : s.security();
    return new MailServer(s.host(), s.port(), mode, s.from(), s.user(), s.password());
  }
}
