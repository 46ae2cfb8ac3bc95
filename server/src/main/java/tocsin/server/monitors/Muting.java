package tocsin.server.monitors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.ground.json.Json;
import tocsin.ground.time.Spans;
import tocsin.ground.web.WebRequest;
import tocsin.response.desk.Answer;
import tocsin.response.desk.GroupTags;
import tocsin.response.desk.Input;
import tocsin.response.document.Kind;
import tocsin.response.downtime.Downtime;
import tocsin.response.downtime.Holding;
import tocsin.response.downtime.Mute;
import tocsin.response.monitor.Monitor;
import tocsin.response.words.DowntimeId;
import tocsin.server.page.Form;
import tocsin.server.page.Pages;

/// Keeping one monitor quiet from its own page: the simplest downtime.
record Muting(Pages pages) {
  private static final int LONGEST_NAME = 60;

  /// Downtimes that keep the monitor, or a part of it, quiet now.
  List<DowntimeLine> on(Monitor m) {
    Holding.Subject s = GroupTags.subject(m, "");
    return DowntimeLine.all(pages.rows(), pages.clock()).stream()
        .filter(DowntimeLine::on)
        .filter(l -> l.downtime().monitors().has(s.monitor(), s.tags()))
        .toList();
  }

  /// What fires by itself now, and so can be muted by itself.
  static List<String> parts(List<Happened> newestFirst) {
    Set<String> seen = new HashSet<>();
    List<String> firing = new ArrayList<>();
    for (Happened h : newestFirst) {
      if (!h.fact().key().isEmpty() && seen.add(h.fact().key()) && !h.ends()) {
        firing.add(h.fact().key());
      }
    }
    return firing;
  }

  Answer mute(WebRequest request, Monitor m) {
    Form form = new Form(request);
    Instant now = pages.clock();
    String id = m.id().value();
    DowntimeId mute =
        new DowntimeId(
            "mute-"
                + id.substring(0, Math.min(LONGEST_NAME, id.length()))
                + "-"
                + Long.toString(now.toEpochMilli(), 36));
    var group = GroupTags.subject(m, form.get("part")).group();
    Downtime downtime =
        form.get("time").equals("open")
            ? Mute.untilISay(mute, m.id(), group, now)
            : Mute.lasting(mute, m.id(), group, now, Spans.parse(form.get("time")));
    return pages.submit(
        new Input.Save(
            Kind.DOWNTIME,
            mute.value(),
            0,
            Json.write(downtime.because("Muted: " + m.title())),
            Pages.actor(request)));
  }

  Answer unmute(WebRequest request) {
    String id = new Form(request).get("downtime");
    return pages.submit(new Input.Remove(Kind.DOWNTIME, id, Pages.actor(request)));
  }
}
