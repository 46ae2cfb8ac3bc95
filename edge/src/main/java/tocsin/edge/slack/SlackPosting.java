package tocsin.edge.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/// Posts a message. Somebody with whom the app never spoke has no direct message with it in some
/// workspaces; one is opened then.
final class SlackPosting {
  private final SlackWire wire;

  SlackPosting(SlackWire wire) {
    this.wire = wire;
  }

  SlackAnswer post(SlackCall call) {
    SlackAnswer first = wire.send(call);
    String to = call.form().getOrDefault("channel", "");
    boolean isUnknownPerson =
        to.startsWith("U")
            && first instanceof SlackAnswer.Refused r
            && r.error().equals("channel_not_found");
    return isUnknownPerson ? opened(call, to) : first;
  }

  private SlackAnswer opened(SlackCall call, String member) {
    return switch (wire.send(SlackCalls.open(member))) {
      case SlackAnswer.Done d -> {
        Map<String, String> form = new LinkedHashMap<>(call.form());
        form.put("channel", d.text("channel", "id"));
        yield wire.send(new SlackCall(call.method(), form));
      }
      case SlackAnswer.Later l -> l;
      case SlackAnswer.Refused r -> r;
    };
  }

  /// Where a message stands, as a receipt.
  static String receipt(SlackAnswer.Done done, boolean isShared) {
    var posted = new SlackPosted(done.text("channel"), done.text("ts"));
    return isShared ? posted.sharedReceipt() : posted.receipt();
  }
}
