package tocsin.server.http;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.encoding.DecodingService;
import com.linecorp.armeria.server.encoding.EncodingService;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.ground.web.Problems;
import tocsin.ground.web.PromptService;
import tocsin.ground.web.WebAnswer;
import tocsin.ground.web.WebBody;
import tocsin.ground.web.WebParts;
import tocsin.ground.web.WebRequest;
import tocsin.ground.web.WebService;
import tocsin.server.live.LiveHub;
import tocsin.server.secret.Secrets;

/// The HTTP port: turns requests into values, asks the gate, and lets a virtual thread answer, or
/// the thread that has read the request when the answer can be begun without waiting.
public final class HttpDoor implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
  private static final String SEEN = "x-tocsin-seen";
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
  private static final int MOST_CONNECTIONS = 5_000;
  static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

  /// Looks of errors for people.
  public interface ErrorPages {
    String page(int status, String title, String whatToDo);
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Route> routes;
  private final Gate gate;
  private final ErrorPages errors;
  private final LiveHub live;
  private final Server server;
  private final AtomicLong cut;

  /// Binds the port.
  ///
  /// @param routes the longest path that covers a request answers it
  public HttpDoor(
      InetSocketAddress address,
      List<Route> routes,
      Secrets secrets,
      InstantSource clock,
      Screening screening) {
    this.routes = List.copyOf(routes);
    this.gate = new Gate(secrets, clock, screening.address());
    this.errors = screening.errors();
    this.live = screening.live();
    this.cut = screening.cut();
    this.server =
        Server.builder()
            .http(address)
            .requestTimeout(LONGEST_REQUEST)
            .maxRequestLength(Route.LARGEST_BODY)
            .maxNumConnections(MOST_CONNECTIONS)
            .childChannelPipelineCustomizer(
                pipeline -> pipeline.addFirst(new HeadAndBody(), new NoUpgrade()))
            .service("/live", new LiveService(screening.live(), gate))
            .serviceUnder("/", encoded())
            .gracefulShutdownTimeout(Duration.ofMillis(200), Duration.ofSeconds(5))
            .bossGroupFactory(name -> PromptLoops.of(name, 1))
            .workerGroup(PromptLoops.of("http", readers()), true)
            .disableServerHeader()
            .build();
    server.start().join();
  }

  /// What the door shows by itself: errors, and the live stream.
  ///
  /// @param address where people reach this server
  /// @param cut counts answers that could not be made to their end when they were begun
  public record Screening(
      ErrorPages errors, LiveHub live, Supplier<String> address, AtomicLong cut) {
    public Screening(ErrorPages errors, LiveHub live, Supplier<String> address) {
      this(errors, live, address, new AtomicLong());
    }
  }

  /// Threads that read requests and write answers, which they do without waiting for anything. With
  /// twice as many, as is usual, each has little to do at a time and is woken for little.
  private static int readers() {
    return Runtime.getRuntime().availableProcessors();
  }

  private HttpService encoded() {
    HttpService service = this::serve;
    return service
        .decorate(DecodingService.newDecorator())
        .decorate(EncodingService.builder().minBytesToForceChunkedEncoding(1024).newDecorator());
  }

  public int port() {
    return server.activeLocalPort();
  }

  private HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
    return HttpResponse.of(
        request
            .aggregate()
            .thenCompose(whole -> begin(context, request(context, whole)))
            .exceptionally(e -> {
              // Expected of clients: they send too much, or go away half way.
              log.atDebug().setCause(e).log("request not read");
              return unread(e);
            }));
  }

  private CompletableFuture<HttpResponse> begin(ServiceRequestContext context, WebRequest request) {
    Optional<Route> route = route(request);
    Optional<WebAnswer> known = route.flatMap(r -> atOnce(context, request, r));
    if (known.isPresent()) {
      return CompletableFuture.completedFuture(response(context, known.get(), isHead(request)));
    }
    Executor where = route.filter(r -> r.isPrompt(request)).isPresent() ? Runnable::run : threads;
    return CompletableFuture.completedFuture(request)
        .thenComposeAsync(r -> answer(context, r, route), where);
  }

  // What is not let through is told in the usual way.
  @SuppressWarnings("CatchingUnchecked")
  private Optional<WebAnswer> atOnce(
      ServiceRequestContext context, WebRequest request, Route route) {
    try {
      return route
          .quick(request)
          .flatMap(service ->
              gate.judge(route.access(), request, context.remoteAddress().getAddress())
                      instanceof Verdict.Pass pass
                  ? service.atOnce(admitted(request, route, pass))
                  : Optional.empty());
    } catch (RuntimeException | Error e) {
      return Optional.of(failed(request, e));
    }
  }

  private static boolean isHead(WebRequest request) {
    return request.method().equals("HEAD");
  }

  private static HttpResponse unread(Throwable e) {
    Throwable cause = e instanceof CompletionException c && c.getCause() != null ? c.getCause() : e;
    WebAnswer told =
        cause instanceof ContentTooLargeException
            ? Problems.of(413, "Too large", "expected: at most " + Route.LARGEST_BODY + " bytes")
            : Problems.of(
                400, "This cannot be read", "The body did not come whole. Send it again.");
    return response(told, ByteBuffer.wrap(told.bytes()));
  }

  // What is wrong with the server must not be told as what is wrong with the request.
  @SuppressWarnings("CatchingUnchecked")
  private CompletableFuture<HttpResponse> answer(
      ServiceRequestContext context, WebRequest request, Optional<Route> route) {
    boolean headOnly = isHead(request);
    try {
      return through(context, request, route)
          .thenApply(answer -> response(context, answer, headOnly))
          .exceptionally(e -> response(context, failed(request, e), headOnly));
    } catch (RuntimeException | Error e) {
      return CompletableFuture.completedFuture(response(context, failed(request, e), headOnly));
    }
  }

  private WebAnswer failed(WebRequest request, Throwable e) {
    log.atError()
        .setCause(e)
        .addKeyValue("method", request.method())
        .addKeyValue("path", request.path())
        .log("request failed");
    return problem(request, 500, "Something broke", "It is in the server's log. Try again.");
  }

  private Optional<Route> route(WebRequest request) {
    return routes.stream()
        .filter(r -> r.covers(request.path(), request.method()))
        .max(Comparator.comparingInt(r -> r.path().length()));
  }

  private CompletableFuture<WebAnswer> through(
      ServiceRequestContext context, WebRequest request, Optional<Route> route) {
    if (route.isEmpty()) {
      return now(notFound(request));
    }
    Route to = route.get();
    if (request.body().length > to.maxBody()) {
      return now(
          problem(
              request,
              413,
              "Too large",
              request.body().length + " bytes (expected: at most " + to.maxBody() + ")"));
    }
    InetSocketAddress remote = context.remoteAddress();
    return switch (gate.judge(to.access(), request, remote.getAddress())) {
      case Verdict.Pass p -> passed(context, to.service(), admitted(request, to, p));
      case Verdict.Unknown u -> now(signIn(request));
      case Verdict.Forbidden f -> now(problem(request, 403, "Not allowed", f.why()));
    };
  }

  private static CompletableFuture<WebAnswer> passed(
      ServiceRequestContext context, WebService service, WebRequest request) {
    return service instanceof PromptService p
        // Whoever has the answer is not to send it as well.
        ? p.begin(request).thenApplyAsync(a -> a, context.eventLoop().withoutContext())
        : now(service.answer(request));
  }

  private static CompletableFuture<WebAnswer> now(WebAnswer answer) {
    return CompletableFuture.completedFuture(answer);
  }

  private WebRequest admitted(WebRequest r, Route route, Verdict.Pass pass) {
    Map<String, List<String>> headers = new LinkedHashMap<>(r.headers());
    headers.remove(Gate.CSRF_TOKEN);
    headers.put(SEEN, List.of(Long.toString(live.last())));
    pass.csrf().ifPresent(c -> headers.put(Gate.CSRF_TOKEN, List.of(c)));
    return new WebRequest(
        r.method(),
        route.below(r.path()),
        r.query(),
        headers,
        r.body(),
        r.remote(),
        pass.caller(),
        r.isAbandoned());
  }

  private WebAnswer signIn(WebRequest request) {
    // The start page is for people, whatever their program says it accepts.
    boolean page =
        request.method().equals("GET") && (wantsPage(request) || request.path().equals("/"));
    return page
        ? WebAnswer.redirect(303, "/sign-in?next=" + Texts.encode(request.path()))
        : problem(
                request,
                401,
                "Who are you?",
                "Send a key: Authorization: Bearer tk_... (make one under Settings)")
            .with("www-authenticate", "Bearer");
  }

  private WebAnswer notFound(WebRequest request) {
    return problem(
        request, 404, "There is nothing at " + request.path(), "Check the address, or start at /.");
  }

  private WebAnswer problem(WebRequest request, int status, String title, String detail) {
    return wantsPage(request)
        ? WebAnswer.html(status, errors.page(status, title, detail))
        : Problems.of(status, title, detail);
  }

  private static boolean wantsPage(WebRequest request) {
    return !request.path().startsWith("/api/")
        && request.header("accept").filter(a -> a.contains("text/html")).isPresent();
  }

  private static WebRequest request(ServiceRequestContext context, AggregatedHttpRequest whole) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    whole
        .headers()
        .forEach((name, value) ->
            headers
                .computeIfAbsent(name.toString().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                .add(value));
    InetSocketAddress remote = context.remoteAddress();
    var request =
        new WebRequest(
            whole.method().name(),
            context.decodedPath(),
            Forms.parse(Optional.ofNullable(context.query()).orElse("")),
            headers,
            whole.content().array(),
            "",
            Optional.empty(),
            context::isCancelled);
    return request.from(Nearness.origin(request, remote.getAddress()));
  }

  private HttpResponse response(ServiceRequestContext context, WebAnswer answer, boolean headOnly) {
    return switch (answer.body()) {
      case WebBody.Whole(ByteBuffer bytes) -> response(answer, headOnly ? NOTHING : bytes);
      case WebBody.Lent(ByteBuffer bytes, Runnable back) -> {
        HttpResponse whole =
            headOnly
                ? response(answer, NOTHING)
                : HttpResponse.of(headers(answer), Sending.copy(context, bytes));
        back.run();
        yield whole;
      }
      case WebBody.Parts(WebParts parts) when headOnly -> {
        parts.close();
        yield response(answer, NOTHING);
      }
      case WebBody.Parts(WebParts parts) -> {
        HttpResponseWriter out = HttpResponse.streaming();
        out.write(headers(answer));
        threads.execute(new Sending(context, out, parts, cut));
        yield out;
      }
    };
  }

  private static HttpResponse response(WebAnswer answer, ByteBuffer body) {
    return body.hasRemaining()
        ? HttpResponse.of(headers(answer), Sending.data(body))
        : HttpResponse.of(headers(answer));
  }

  private static ResponseHeaders headers(WebAnswer answer) {
    ResponseHeadersBuilder headers =
        ResponseHeaders.builder(answer.status()).set("content-type", answer.contentType());
    SafetyHeaders.forEach(headers::set);
    answer.headers().forEach(headers::set);
    return headers.build();
  }

  @Override
  public void close() {
    // Streams never end by themselves; a browser that is open must not hold up the stop.
    live.close();
    server.stop().join();
    threads.close();
  }
}
