/* What pages gain with JavaScript: keys, asking once more, the lease's clock, a note that survives. Every page works
   without it. No framework; nothing here decides anything, it only presses the page's own buttons. */
"use strict";

(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const root = document.documentElement;
  root.classList.add("js");

  const say = (words) => {
    const live = $("#live");
    if (live) live.textContent = words;
  };

  /* --- Keys: none fires while somebody types, holds a modifier, or a dialog is open --------------------------------- */
  const TYPING = "textarea, select, input:not([type=checkbox]):not([type=radio]), [contenteditable=true]";
  const typing = () => document.activeElement?.matches(TYPING) ?? false;
  const visible = (element) => element.getClientRects().length > 0;

  const press = (key) => {
    const button = $$(`[data-key="${CSS.escape(key)}"]`).find((one) => visible(one) && !one.disabled);
    if (button) button.click();
    return Boolean(button);
  };

  const focusIn = (element) => {
    const target = $("input.tick", element) ?? element;
    target.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  };

  const step = (direction) => {
    const marked = $$("[data-marked]");
    if (!marked.length) return false;
    const here = document.activeElement?.closest(".msg");
    let next;
    if (here) {
      const all = $$(".msg");
      const at = all.indexOf(here);
      const found = direction > 0 ? marked.filter((one) => all.indexOf(one) > at) : marked.filter((one) => all.indexOf(one) < at).reverse();
      next = found[0] ?? here;
    } else {
      const top = Math.max(0, $(".scroll")?.getBoundingClientRect().top ?? 0);
      const seen = (one) => one.getBoundingClientRect().top >= top;
      next = direction > 0 ? marked.find(seen) ?? marked[0] : marked.filter((one) => !seen(one)).pop() ?? marked[marked.length - 1];
    }
    focusIn(next);
    return true;
  };

  /* The next folded stretch after what has the focus; after the last one, the first again. */
  const openNext = () => {
    const folds = $$("[data-fold]").filter((one) => $("[data-open]", one));
    const here = document.activeElement?.closest(".msg, [data-fold]");
    const after = (one) => !here || one === here || Boolean(here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    const fold = folds.find(after) ?? folds[0];
    if (!fold) return false;
    const why = $("[data-why]", fold);
    if (why && !why.hidden && !why.value) { why.focus(); why.scrollIntoView({ block: "nearest" }); say("Choose why you need to read more, then open it"); } else $("[data-open]", fold).click();
    return true;
  };

  const spotlight = (account) => {
    const transcript = $("[data-transcript]");
    if (!transcript) return;
    const side = account && ["them", "child", "other"].find((one) => account.classList.contains(one));
    if (side) transcript.dataset.spotlight = side; else delete transcript.dataset.spotlight;
  };

  const toggleVeil = () => {
    const box = $("[data-unveil]");
    if (!box) return false;
    box.checked = !box.checked;
    say(box.checked ? "Text outside the evidence is shown" : "Text outside the evidence is veiled");
    return true;
  };

  const focusAccount = (number) => {
    const account = $(`#account-${number}`);
    if (!account) return false;
    account.focus();
    account.scrollIntoView({ block: "nearest" });
    return true;
  };

  const focusFilter = () => {
    const filter = $("[data-filter]");
    if (filter) filter.focus();
    return Boolean(filter);
  };

  const focusFind = () => {
    const field = $("[data-find]");
    if (field) { field.focus(); field.select(); }
    return Boolean(field);
  };

  const openKeys = () => {
    const dialog = $("#keys");
    if (dialog && !dialog.open) dialog.showModal();
    return Boolean(dialog);
  };

  /* X: the marks of the message in focus, struck out or not. */
  const strike = () => {
    const boxes = $$("input.strike", document.activeElement?.closest(".msg") ?? document.createElement("i"));
    const to = boxes.some((box) => !box.checked);
    boxes.forEach((box) => { if (box.checked !== to) box.click(); });
    return boxes.length > 0;
  };

  const inTranscript = () => Boolean(document.activeElement?.closest(".msg"));
  const KEYS = {
    "?": openKeys, j: () => step(-1), l: () => step(1), o: openNext, f: focusFind, "/": focusFilter,
    1: () => focusAccount(1), 2: () => focusAccount(2),
    v: () => toggleVeil(), x: () => strike(),
    ArrowDown: () => inTranscript() && step(1), ArrowUp: () => inTranscript() && step(-1),
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches?.("[data-find]")) { event.preventDefault(); $("[data-find-now]").click(); return undefined; }
    if (event.key === "Escape" && typing()) return document.activeElement.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing || typing()) return undefined;
    const open = $("dialog[open]");
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (open) {
      if (open.id === "sure" && key === open.dataset.key) { event.preventDefault(); $("[data-sure-yes]", open).click(); }
      return undefined;
    }
    const done = Object.hasOwn(KEYS, key) ? KEYS[key]() : /^[a-z]$/.test(key) && press(key);
    if (done) event.preventDefault();
    return undefined;
  });

  document.addEventListener("focusin", (event) => spotlight(event.target.closest?.("[data-account]")));

  /* --- Evidence -------------------------------------------------------------------------------------------------------- */
  const countEvidence = () => {
    const count = $$('input[name="evidence"]:checked').length;
    const number = $("[data-evidence-count]");
    if (!number) return;
    number.textContent = String(count);
    $("[data-evidence-word]").textContent = count === 1 ? "message" : "messages";
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches('input[name="evidence"]')) {
      const words = $("[data-picked]", event.target.closest(".msg"));
      if (words) words.textContent = "evidence, chosen by you";
      countEvidence();
      say(event.target.checked ? "Marked as evidence" : "No longer evidence");
    }
    if (event.target.matches("input.strike")) say(event.target.checked ? "Struck out" : "Not struck out");
    if (event.target.matches('[name="policy"]') && event.target.value) {
      event.target.removeAttribute("aria-invalid");
      $('[data-error="policy_needed"]')?.remove();
    }
    if (event.target.matches("[data-submit-on-change]")) event.target.form.submit();
  });

  /* Evidence first: a long transcript opens where its evidence begins. */
  const evidenceFirst = () => {
    const box = $(".scroll");
    const first = box && $$(".msg").find((one) => $("input.tick:checked", one) || $(".picked", one)?.textContent === "evidence");
    if (!first || location.hash) return;
    const below = first.getBoundingClientRect().bottom - box.getBoundingClientRect().bottom;
    if (below > 0 && box.scrollHeight > box.clientHeight) box.scrollTop += first.getBoundingClientRect().top - box.getBoundingClientRect().top - 100;
  };

  /* --- Grave ones ask once more; nothing is sent twice ------------------------------------------------------------------ */
  let sending = false;
  const askOnceMore = (form, button) => {
    const dialog = $("#sure");
    $("[data-sure-title]", dialog).textContent = `${button.firstChild.textContent.trim()} ${form.dataset.name}?`;
    const count = $$('input[name="evidence"]:checked').length;
    const policy = form.elements.policy.selectedOptions[0].textContent.trim();
    $("[data-sure-text]", dialog).textContent = `${button.dataset.grave} ${count} ${count === 1 ? "message" : "messages"} as evidence · ${policy}`;
    const yes = $("[data-sure-yes]", dialog);
    yes.replaceChildren(`${button.firstChild.textContent.trim()} `, Object.assign(document.createElement("kbd"), { textContent: button.dataset.key.toUpperCase() }));
    yes.onclick = () => {
      dialog.close();
      const sure = Object.assign(document.createElement("input"), { type: "hidden", name: "sure", value: "yes" });
      form.append(sure);
      form.requestSubmit(button);
    };
    dialog.dataset.key = button.dataset.key;
    dialog.showModal();
    $("[data-sure-title]", dialog).focus();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-decision]")) {
      const button = event.submitter;
      const ready = form.elements.sure || !$$('input[name="evidence"]:checked').length || !form.elements.policy?.value;
      if (button?.dataset.grave && !ready) {
        event.preventDefault();
        askOnceMore(form, button);
        return;
      }
    }
    if (form.matches("[data-forget-all]")) forgetAll();
    if (form.matches("[data-themes]")) { event.preventDefault(); setTheme(form, event.submitter); return; }
    if (form.method === "post" && !form.id.startsWith("heartbeat")) {
      if (sending) event.preventDefault();
      sending = true;
    }
  });
  window.addEventListener("pageshow", () => { sending = false; });

  document.addEventListener("click", (event) => {
    const close = event.target.closest?.("[data-close-toast]");
    if (close) close.closest("[data-toast]").remove();
    if (event.target.closest?.("[data-keys-open]")) openKeys();
    if (event.target.closest?.("[data-sure-no]")) $("#sure").close();
    const link = event.target.closest?.('a[href^="#m-"]');
    const message = link && $(CSS.escape ? `#${CSS.escape(link.getAttribute("href").slice(1))}` : "");
    if (message) { event.preventDefault(); focusIn(message); }
  });

  const setTheme = (form, button) => {
    if (!button) return;
    root.dataset.theme = button.value;
    $$("button[name=theme]", form).forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    const body = new FormData(form);
    body.set("theme", button.value);
    fetch(form.action, { method: "POST", body, credentials: "same-origin", headers: { "X-Requested-With": "fetch" } });
  };

  /* --- A note and ticks that survive an expired session or a closed lease: in this tab only ---------------------------- */
  const PREFIX = "artemis:";
  const form = $("[data-decision]");
  const store = (name, value) => { try { sessionStorage.setItem(PREFIX + name, JSON.stringify(value)); } catch { /* full or off */ } };
  const fetchDraft = (name) => { try { return JSON.parse(sessionStorage.getItem(PREFIX + name)); } catch { return null; } };
  const forgetAll = () => { try { Object.keys(sessionStorage).filter((one) => one.startsWith(PREFIX)).forEach((one) => sessionStorage.removeItem(one)); } catch { /* off */ } };

  $$("[data-forget]").forEach((toast) => {
    const flag = toast.dataset.forget.split(" ").find((one) => one.startsWith("flag-"));
    try { Object.keys(sessionStorage).filter((one) => one.startsWith(`${PREFIX}${flag}-`)).forEach((one) => sessionStorage.removeItem(one)); } catch { /* off */ }
  });

  if (form) {  // the tab keeps the note: a session that ended leads straight to signing in, which brings it back
    try {
      sessionStorage.setItem(`${PREFIX}probe`, "1");
      sessionStorage.removeItem(`${PREFIX}probe`);
      const kept = document.createElement("input");
      Object.assign(kept, { type: "hidden", name: "kept", value: "yes" });
      form.append(kept);
    } catch { /* off: the page that says the session has ended shows the note instead */ }
  }
  const keep = () => store(form.dataset.draft, {
    note: form.elements.note.value,
    reason: form.elements.reason.value,
    struck: $$("input.strike:checked").map((one) => one.value),
    policy: form.elements.policy.value,
    leaning: form.elements.leaning?.value ?? "",
    suspect: form.elements.suspect?.value ?? "",
    evidence: $$('input[name="evidence"]:checked').map((one) => one.value),
  });

  const restore = () => {
    const draft = fetchDraft(form.dataset.draft);
    if (!draft || $("[data-error]")) return;
    if (!form.elements.note.value) form.elements.note.value = draft.note ?? "";
    if (!form.elements.reason.value) form.elements.reason.value = draft.reason ?? "";
    if (draft.struck) $$("input.strike").forEach((one) => { one.checked = draft.struck.includes(one.value); });
    if (!form.elements.policy.value && $$("option", form.elements.policy).some((one) => one.value === draft.policy)) form.elements.policy.value = draft.policy;
    if (form.elements.leaning && draft.leaning) form.elements.leaning.value = draft.leaning;
    if (draft.suspect && $$("option", form.elements.suspect).some((one) => one.value === draft.suspect)) form.elements.suspect.value = draft.suspect;
    const kept = new Set(draft.evidence);
    $$('input[name="evidence"]').forEach((one) => {
      const ticked = kept.has(one.value);
      if (ticked !== one.checked) $("[data-picked]", one.closest(".msg")).textContent = "evidence, chosen by you";
      one.checked = ticked;
    });
    countEvidence();
  };

  if (form) {
    restore();
    form.addEventListener("input", keep);
    document.addEventListener("change", (event) => { if (event.target.form === form) keep(); });
    $("[data-error]")?.focus();
  }

  const aNote = () => { try { return Object.keys(sessionStorage).some((one) => one.startsWith(PREFIX) && JSON.parse(sessionStorage[one])?.note); } catch { return false; } };
  $$("[data-has-note]").forEach((one) => { one.hidden = !aNote(); });

  const kept = $("[data-kept-draft]");
  const keptDraft = kept && fetchDraft(kept.dataset.keptDraft);
  if (keptDraft?.note) {
    $("textarea", kept).value = keptDraft.note;
    kept.hidden = false;
  }

  /* --- The lease: a clock, a heartbeat while the page is used, a notice when it ends ----------------------------------- */
  const SOON = 90;
  const BEAT = 60_000;
  const IDLE = 120_000;
  let used = performance.now();
  let beaten = performance.now();
  let over = false;
  ["keydown", "pointerdown", "scroll", "input"].forEach((kind) => addEventListener(kind, () => { used = performance.now(); }, { capture: true, passive: true }));

  const startClock = (lease) => { lease.ends = performance.now() + Number(lease.dataset.seconds) * 1000; };
  const leaseEnded = (words, link) => {
    if (over) return;
    over = true;
    $$("[data-decision] button, [data-decision] select").forEach((one) => { one.disabled = true; });
    const notice = Object.assign(document.createElement("p"), { className: "notice bad", id: "lease-over" });
    notice.setAttribute("role", "alert");
    notice.append(`${words} `, Object.assign(document.createElement("a"), { href: link.href, textContent: link.text }));
    (form ?? $("#main")).prepend(notice);
  };

  const tick = () => {
    $$("[data-lease]").forEach((lease) => {
      if (lease.ends === undefined) startClock(lease);
      const left = Math.max(0, Math.round((lease.ends - performance.now()) / 1000));
      $("[data-clock]", lease).textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
      lease.classList.toggle("soon", left <= SOON);
      if (left === SOON) say("Ninety seconds left for this item");
      if (left === 0 && form) leaseEnded("Your time for this item ran out; it waits in the queue again. Your note stays here.", { href: location.pathname, text: "See where it is" });
    });
    const sight = $("[data-in-sight]");
    if (sight && document.visibilityState === "visible") sight.value = String(Number(sight.value) + 1);
    const now = performance.now();
    const beat = $("#heartbeat");
    if (beat && !over && document.visibilityState === "visible" && now - used < IDLE && now - beaten > BEAT) {
      beaten = now;
      beat.dispatchEvent(new Event("heartbeat"));
    }
  };
  if ($("[data-lease]")) { tick(); setInterval(tick, 1000); }

  $("[data-more-time]")?.addEventListener("click", (event) => {
    if (!window.htmx) return;
    event.preventDefault();
    beaten = performance.now();
    $("#heartbeat").dispatchEvent(new Event("heartbeat"));
    say("More time asked for");
  });

  /* --- Live: counts, what is imminent, a lease that was lost; asked for every two seconds while the page is seen -------- */
  const ASK = 2_000;
  const REDRAW = 10_000;
  let newest;
  let drawn = performance.now();
  let wait = ASK;

  const showCounts = (lanes) => {
    let changed = false;
    $$("[data-lane]").forEach((lane) => {
      const count = $("[data-lane-count]", lane);
      const now = String(lanes[lane.dataset.lane] ?? 0);
      if (count.textContent !== now) { count.textContent = now; changed = true; }
    });
    return changed;
  };

  const redraw = (atOnce) => {
    const list = $("#waiting");
    if (!list || !window.htmx || (!atOnce && performance.now() - drawn < REDRAW)) return;
    drawn = performance.now();
    window.htmx.trigger(list, "fresh");
  };

  const imminentCame = () => {
    say("A new imminent item waits");
    $$('[data-lane="imminent"]').forEach((one) => { one.classList.remove("fresh"); void one.offsetWidth; one.classList.add("fresh"); });
  };

  const ask = async (address) => {
    const answer = await fetch(address, { credentials: "same-origin", redirect: "manual", headers: { Accept: "application/json" } });
    if (answer.type === "opaqueredirect" || answer.status === 404) return false;  // signed out: the heartbeat says so
    if (!answer.ok) throw new Error(String(answer.status));
    const found = await answer.json();
    const came = newest !== undefined && found.imminent !== null && found.imminent > newest;
    newest = Math.max(newest ?? 0, found.imminent ?? 0);
    if (came) imminentCame();
    if (showCounts(found.lanes) || came) redraw(came);
    if (found.lost && form) leaseEnded(`${found.lost} Your note stays here.`, { href: location.pathname, text: "See where it is" });
    return true;
  };

  const listen = async () => {
    const place = $("[data-live]");
    let go = Boolean(place);
    if (go && document.visibilityState === "visible") {
      try { go = await ask(place.dataset.live); wait = ASK; } catch { wait = Math.min(wait * 2, 30_000); }
    }
    if (go && !over) setTimeout(listen, wait * (0.9 + Math.random() / 5));
  };
  if ($("[data-live]")) setTimeout(listen, ASK);

  document.addEventListener("htmx:beforeSwap", (event) => {
    const xhr = event.detail.xhr;
    const asked = event.detail.requestConfig?.path?.split("?")[0];
    const came = xhr.responseURL && new URL(xhr.responseURL).pathname;
    if (asked && came && asked !== came) {
      event.detail.shouldSwap = false;
      const kept = form ? "Sign in and open this item again; your note is kept in this tab." : "Sign in to go on.";
      leaseEnded(`Your session has ended. ${kept}`, { href: location.pathname, text: "Sign in" });
      return;
    }
    if (xhr.status === 409 && form) {
      event.detail.shouldSwap = false;
      const text = new DOMParser().parseFromString(xhr.responseText, "text/html").body.textContent.trim();
      leaseEnded(`${text} Your note stays here.`, { href: location.pathname, text: "See where it is" });
    }
  });

  /* --- A folded stretch that was opened: its messages are in its place ------------------------------------------------- */
  let unfolded;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const fold = event.detail.target.closest?.("[data-fold]");
    if (!fold) return;
    if (event.detail.xhr.status === 422) {
      $$("[data-why]").forEach((one) => { one.hidden = false; });
      $("[data-why]", fold).focus();
      say("You have opened much of this conversation. Say why you need more, then open it");
      return;
    }
    if (!event.detail.shouldSwap) return;  // signed out, or no longer in these hands
    unfolded = { list: fold.parentElement, before: fold.previousElementSibling };
  });

  document.addEventListener("htmx:afterSettle", () => {
    if (!unfolded) return;
    const { list, before } = unfolded;
    unfolded = undefined;
    const days = $$("[data-day]", list);
    days.forEach((one, at) => { if (at && one.dataset.day === days[at - 1].dataset.day) one.remove(); });
    const came = $$(".msg", list).find((one) => !before || before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (came) focusIn(came);
    say("Opened");
  });

  /* --- Toasts go by themselves, unless somebody is reading them --------------------------------------------------------- */
  evidenceFirst();
  $$("[data-close-toast]").forEach((one) => { one.hidden = false; });
  setTimeout(() => $$("[data-toast]").forEach((toast) => { if (!toast.matches(":hover, :focus-within")) toast.remove(); }), 12_000);
})();
