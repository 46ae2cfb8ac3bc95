package tocsin.sim.player;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a recorded request is spoken in, told by its path.
enum OncallDialect {
  /// A signature alone, without an address.
  SIGNATURE(""),
  CHANGE(".*/v2/change/enqueue"),
  EVENT(".*/v2/enqueue"),
  OPSGENIE("/v2/alerts(/.*)?"),
  VICTOROPS("/victorops/.*"),
  ALERTMANAGER(".*/webhook"),
  SLACK_WEBHOOK("/services/.*"),
  SLACK_API("/(api|actions)/.*"),
  TWILIO_API("/2010-04-01/.*"),
  PAGERDUTY_REST("/pd/.*"),
  OTHER(".*");

  private final Pattern path;

  OncallDialect(String path) {
    this.path = Pattern.compile(path);
  }

  static OncallDialect of(OncallRequest request) {
    for (OncallDialect dialect : values()) {
      if (dialect.path.matcher(request.path()).matches()) {
        return dialect;
      }
    }
    return OTHER;
  }

  /// As it stands in `docs/oncall-missing.txt`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
