package tocsin.bench.monitors;

import java.io.IOException;
import tocsin.bench.alerts.Api;

/// Has a server of this checkout watch a probe. Each has a person of its own, so that no pace of
/// one holds another back.
final class Watch {
  private static final String BASE = "/api/v1";

  private Watch() {}

  static void probe(Api api, String probe, String hook) throws IOException, InterruptedException {
    api.put(
        BASE + "/users/" + probe,
        """
        {"contacts":[{"kind":"webhook","id":"hook","address":"%s"}],
         "rules":[{"urgency":"high","delay":"0s","contact":"hook"}]}\
        """
            .formatted(hook));
    api.put(BASE + "/teams/t" + probe, "{\"members\":[\"" + probe + "\"]}");
    api.put(
        BASE + "/policies/p" + probe,
        "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"%s\"}]}]}".formatted(probe));
    api.put(
        BASE + "/services/" + probe,
        "{\"team\":\"t%s\",\"policy\":\"p%s\"}".formatted(probe, probe));
    monitor(api, probe, probe, "probes." + probe);
  }

  static void monitor(Api api, String id, String service, String target)
      throws IOException, InterruptedException {
    api.put(
        BASE + "/monitors/" + id,
        """
        {"service":"%s","target":"%s","comparator":"above","threshold":100,"every":"1s"}\
        """
            .formatted(service, target));
  }
}
