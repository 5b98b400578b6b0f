"""Word lists for names of methods: what is a verb, and what says nothing. They are English, as operationIds are."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HTTP_METHODS = _words("get put post delete patch head options trace query")

SPOKEN_METHODS = _words("get delete")
"""HTTP methods that are verbs of good names as well; nobody says `post_charges` or `put_user`."""

VERBS = HTTP_METHODS | _words(
    """
    abort accept ack acknowledge activate add adjust advance allow amend analyse analyze answer append apply
    approve archive assign associate attach authenticate authorise authorize backup ban batch begin blacklist
    block book boost browse build bulk bypass calculate call cancel capture certify change charge check checkout
    claim classify cleanse clear clone close collect combine commit compact compare complete compose compute
    conceal configure confirm connect consume convert copy count create crop deactivate deauthorise deauthorize
    debug decline decode decrypt deduct deliver demote deny deploy deprecate describe destroy detach detect
    determine disable disassociate disconnect discover dismiss dispatch dissociate do download draft drain drop
    dump duplicate edit embed emit empty enable encode encrypt end endorse enqueue enroll ensure enumerate erase
    estimate evaluate exchange exclude execute expand expire export extend extract fail favourite fetch filter
    finalize find finish flush follow force forget fork forward freeze fulfill fund generate geocode grant
    handle hangup hide hold identify ignore import include increment index infer ingest init initialize initiate
    insert inspect install introspect invalidate invite invoke issue jettison join kick kill leave like link
    list listen load locate lock log login logout look lookup make manage mark match merge migrate mint modify
    monitor move mute notify obtain open override parse pause pay perform pin ping play preview print process
    promote provision prune publicize publish pull purge push queue quote reactivate read reassign rebuild
    recalculate receive recommend reconnect record recover redeem redirect redo reduce refer refine refresh
    refund refuse regenerate register reindex reinstate reject release relink reload remove rename render renew
    reopen reorder repair replace reply report repost reprocess request requeue rerank rerun reschedule resend
    reserve reset resize resolve respond restart restore resume resync retrieve retry return reveal revert
    review revoke roll rollback rotate run sample save scale scan schedule score scrub search seed send set
    settle share ship show shutdown sign signal simulate skip snooze sort split star start stop stream submit subscribe
    suggest summarize suspend swap sync synthesize tag terminate test toggle tokenise tokenize touch track
    transcribe transfer transform translate transmit trigger try unarchive unassign unban unblock undelete undo
    unfavourite unfollow uninstall unlike unlink unlock unmute unpin unpublish unschedule unsuspend unregister unset
    unshare unstar unsubscribe untag update upgrade upload upsert use validate verify view void vote wait wake
    watch whitelist withdraw write
    """
)

READING_VERBS = _words(
    """
    autocomplete browse calculate check compare count discover download enumerate estimate export fetch find
    geocode get list listen lookup match ping poll preview query read render resolve retrieve search stream
    suggest validate verify watch
    """
)
"""What the last word of a path does where it is read; `GET /users/{id}/schedule` reads a schedule."""

NOUN_ENDINGS = (
    "tion", "sion", "ment", "ness", "ity", "ance", "ence", "ship", "age", "er", "or", "ist", "ism", "ure", "ory", "ary",
    "data", "key", "code", "url", "file", "token", "type", "info",
)  # fmt: skip
"""How words end that are things, not deeds: `POST /orders/{id}/payment` creates one."""

CHANGES = _words("add cancel create delete get list remove retrieve set update")
"""Verbs that are never nouns: what follows one in a name is what it is done to."""

CONNECTORS = _words("a an the of for in to from by with and on at")
ARTICLES = _words("a an the")

LISTS = frozenset(
    {("find", "all"), ("get", "all"), ("list", "all"), ("fetch", "all"), ("index",), ("get", "list"), ("all",)}
)
"""What scaffolding of frameworks calls reading a collection (`nest generate resource`, Rails)."""
GETS = frozenset({
    ("find", "one"), ("get", "one"), ("show",), ("fetch", "one"), ("find", "by", "id"), ("get", "by", "id"),
    ("retrieve", "by", "id"), ("get", "single"), ("one",),
})  # fmt: skip
NEWS = frozenset({("create", "new"), ("add", "new")})
"""`Create a New Question`."""

MANNERS = _words("bulk batch partial mass multi async soft hard force quick")
"""Words before a verb that say how: `partial_update`."""

DESCRIPTIONS = _words(
    "past new recent latest popular upcoming active inactive all top own by for of in to and or with me open"
)
"""Words after a noun in a path that say which ones: `/matches/past`."""

LAST_VERBS = VERBS - _words(
    """
    answer backup batch block book call change charge checkout claim copy dispatch draft drop dump exchange
    advance export filter follow force fund grant handle hold import index issue like link load lock log login
    logout mark match mint monitor override pin ping play post preview process purge push query queue quote
    record redirect report request return review roll rollback sample schedule score seed set share ship show
    sign signal skip snooze sort split star stream tag test touch transfer use view vote wake watch
    """
)
"""Verbs that are verbs at the end of a name as well, after their nouns: `comments_list`, `ContainerAttach`."""

SILENT = _words("all api apis default endpoint endpoints general public rest root")
"""Tags and path parts that say nothing about what an operation is about."""
NAMESPACES = _words("api apis controller endpoint endpoints handler route router routes view views")
"""Parts of modules' and classes' names in operationIds: `agents_api_v1_list`, `UsersController_list`."""
