package tocsin.server.page;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import tocsin.ground.journal.Views;
import tocsin.metrics.function.QueryEngine;
import tocsin.metrics.store.SampleSource;
import tocsin.response.desk.Answer;
import tocsin.response.desk.Input;

/// What pages need of the rest of the house.
///
/// @param desk hands an input in
/// @param integrationKey makes an integration key for a service with a name; it can be read once
/// @param integrations names of the integration keys of a service
/// @param invitation makes the path of a link with which a person chooses a password
/// @param engine answers questions about series
/// @param apiKey makes an API key with a name; it can be read once
public record PageWorld(
    Views views,
    Documents documents,
    SampleSource source,
    Function<Input, CompletableFuture<Answer>> desk,
    InstantSource clock,
    Assets assets,
    BiFunction<String, String, String> integrationKey,
    Function<String, List<String>> integrations,
    Function<String, String> apiKey,
    Function<String, String> invitation,
    QueryEngine engine) {}
