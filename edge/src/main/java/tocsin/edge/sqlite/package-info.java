/// The journal and the views in one SQLite file: facts and rows come in together in one transaction
/// and are read back in order. It must never know what a fact means.
@NullMarked
package tocsin.edge.sqlite;

import org.jspecify.annotations.NullMarked;
