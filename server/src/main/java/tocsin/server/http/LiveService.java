package tocsin.server.http;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.common.stream.StreamWriter;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.streaming.ServerSentEvents;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tocsin.ground.json.Json;
import tocsin.ground.web.WebRequest;
import tocsin.server.live.LiveHub;

/// `/live`: one stream of server-sent events a browser. Each event says which topic changed; a
/// comment every 15 s keeps proxies from closing it.
final class LiveService implements HttpService {
  private static final long HEARTBEAT_SECONDS = 15;

  private final LiveHub hub;
  private final Gate gate;

  LiveService(LiveHub hub, Gate gate) {
    this.hub = hub;
    this.gate = gate;
  }

  @Override
  public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    if (!(gate.judge(Access.MEMBER, plain(request), remote(context).getAddress())
        instanceof Verdict.Pass)) {
      return HttpResponse.of(401);
    }
    context.clearRequestTimeout();
    StreamWriter<ServerSentEvent> out = StreamMessage.streaming();
    // So that a browser that loses the stream before the first change knows where it was.
    long since = since(context, request, hub.last());
    send(out, ServerSentEvent.builder().id(Long.toString(since)).event("here").data("-").build());
    Runnable close = hub.open(since, e -> write(out, e), out::close);
    ScheduledFuture<?> heart =
        context
            .eventLoop()
            .scheduleAtFixedRate(
                () -> send(out, ServerSentEvent.ofComment("still here")),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    out.whenComplete()
        .whenComplete((done, failed) -> {
          close.run();
          heart.cancel(false);
        })
        .exceptionally(e -> null);
    return ServerSentEvents.fromPublisher(out);
  }

  private static void write(StreamWriter<ServerSentEvent> out, LiveHub.Event event) {
    send(
        out,
        ServerSentEvent.builder()
            .id(Long.toString(event.number()))
            .event("changed")
            .data(Json.write(Map.of("topic", event.topic())))
            .build());
  }

  /// A browser that reads too slowly is let go; it comes back and catches up by number.
  private static void send(StreamWriter<ServerSentEvent> out, ServerSentEvent event) {
    if (!out.tryWrite(event)) {
      out.close();
    }
  }

  /// A browser that comes back says what it heard; one that comes says when its page was drawn.
  private static long since(ServiceRequestContext context, HttpRequest request, long now) {
    return Optional.ofNullable(request.headers().get("last-event-id"))
        .or(() -> Optional.ofNullable(context.queryParam("since")))
        .filter(s -> s.matches("\\d{1,18}"))
        .map(Long::parseLong)
        .orElse(now);
  }

  private static InetSocketAddress remote(ServiceRequestContext context) {
    return context.remoteAddress();
  }

  private static WebRequest plain(HttpRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : List.of("cookie", "authorization")) {
      Optional.ofNullable(request.headers().get(name))
          .ifPresent(v -> headers.put(name, List.of(v)));
    }
    return new WebRequest("GET", "/live", Map.of(), headers, new byte[0], "", Optional.empty());
  }
}
