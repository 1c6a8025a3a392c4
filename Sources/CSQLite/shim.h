#include <sqlite3.h>

/// Puts a connection in defensive mode (sqlite3_db_config is variadic, which Swift cannot call).
static inline int dateline_sqlite3_defend(sqlite3 *db) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
}
