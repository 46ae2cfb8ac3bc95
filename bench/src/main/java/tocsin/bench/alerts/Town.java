package tocsin.bench.alerts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Who and what there is in the server that is measured: services whose alerts join one incident,
/// services where each key has its own, and people who are paged through webhooks on several hosts,
/// so that no limit of one host or one person stands between a probe and its page.
///
/// @param load keys of services under load
/// @param probes keys of services whose pages are timed
/// @param one keys of one service, as many senders have them, whose alerts join one incident
/// @param same keys of one service where each key of an alert has its own incident
/// @param many keys of a hundred services whose alerts join one incident each
record Town(
    List<String> load,
    List<String> probes,
    List<String> one,
    List<String> same,
    List<String> many) {
  static final int HOSTS = 10;
  private static final int LOAD = 300;
  private static final int PROBES = 80;
  private static final int SENDERS = 50;
  private static final int MANY = 100;

  static String host(int number) {
    return "127.0.0." + number;
  }

  static boolean joins(int load) {
    return load % 5 != 0;
  }

  static Town build(Api api, int[] hooks) throws IOException, InterruptedException {
    var builder = new Builder(api, hooks);
    List<String> load = new ArrayList<>();
    for (int i = 0; i < LOAD; i++) {
      load.add(builder.service("load" + i, i % 40, joins(i)));
    }
    List<String> probes = new ArrayList<>();
    for (int i = 0; i < PROBES; i++) {
      probes.add(builder.service("probe" + i, 100 + i, false));
    }
    List<String> many = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      many.add(builder.service("many" + i, 300 + i, true));
    }
    builder.service("one", 500, true);
    builder.service("same", 501, false);
    return new Town(
        load, probes, builder.keys("one", SENDERS), builder.keys("same", SENDERS), many);
  }

  private record Builder(Api api, int[] hooks) {
    /// A service, and the one person who is paged for it.
    ///
    /// @return its key
    String service(String name, int person, boolean joins)
        throws IOException, InterruptedException {
      String who = "p" + person;
      int hook = person % hooks.length;
      put(
          "/users/" + who,
          """
          {"contacts":[{"kind":"webhook","id":"hook","address":"http://%s:%d/%s"}],
           "rules":[{"urgency":"high","delay":"0s","contact":"hook"}]}\
          """
              .formatted(host(hook + 1), hooks[hook], who));
      put("/teams/t" + who, "{\"members\":[\"" + who + "\"]}");
      put(
          "/policies/" + who,
          "{\"steps\":[{\"delay\":\"1h\",\"targets\":[{\"user\":\"%s\"}]}]}".formatted(who));
      put(
          "/services/" + name,
          "{\"team\":\"t%s\",\"policy\":\"%s\",\"grouping\":\"%s\"}"
              .formatted(who, who, joins ? "service" : "key"));
      return keys(name, 1).getFirst();
    }

    List<String> keys(String service, int count) throws IOException, InterruptedException {
      List<String> keys = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        keys.add(
            api.post("/api/v1/services/" + service + "/integration-keys", "{}")
                .path("key")
                .asString());
      }
      return keys;
    }

    private void put(String path, String body) throws IOException, InterruptedException {
      api.put("/api/v1" + path, body);
    }
  }
}
