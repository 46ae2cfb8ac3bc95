/// What the operator chose: the lines of `tocsin.yaml`, the environment and the flags come in as
/// text with the place where each was written, one checked record goes out, or every fault at once.
/// It must never know what a setting is used for.
@NullMarked
package tocsin.server.settings;

import org.jspecify.annotations.NullMarked;
