package tocsin.bench.alerts;

import java.nio.charset.StandardCharsets;

/// One event as it is sent to `/v2/enqueue`.
///
/// @param dedup the sender's name for what is wrong
record Shot(String key, String action, String dedup, String title) {
  byte[] body() {
    String payload =
        action.equals("trigger")
            ? """
            ,"payload":{"summary":"%s","source":"db-17.fra","severity":"critical",
             "component":"postgres","custom_details":{"free":"3%%","volume":"/var/lib"}}\
            """
                .formatted(title)
            : "";
    return "{\"routing_key\":\"%s\",\"event_action\":\"%s\",\"dedup_key\":\"%s\"%s}"
        .formatted(key, action, dedup, payload)
        .getBytes(StandardCharsets.UTF_8);
  }
}
