// Keeps what is typed on this device until the server has it: a cut line or a dead battery must cost nobody a sentence.
// Plain syntax that the oldest supported browser (Chromium 86) runs; without it everything works, only without this net.
(function () {
  'use strict';
  var PREFIX = 'keep:';
  var DAY = 24 * 60 * 60 * 1000;
  var store;
  try {
    store = window.localStorage;
    store.getItem(PREFIX);
  } catch (refused) {
    return;
  }

  function drop(begins) {
    Object.keys(store).forEach(function (key) {
      if (key.indexOf(begins) === 0) { store.removeItem(key); }
    });
  }

  function read(key) {
    try {
      var kept = JSON.parse(store.getItem(key));
      if (kept && Date.now() - kept.at < DAY) { return kept.texts; }
    } catch (broken) { /* Not ours, or half written: as good as nothing. */ }
    store.removeItem(key);
    return [];
  }

  // The server names the form that has just come in; what was kept of it is there now.
  function dropArrived() {
    var arrived = /(?:^|; )mediation-sent=([0-9a-f]{32})/.exec(document.cookie);
    if (!arrived) { return; }
    Object.keys(store).forEach(function (key) {
      if (key.indexOf(PREFIX) === 0 && (store.getItem(key) || '').indexOf('"once":"' + arrived[1] + '"') >= 0) { store.removeItem(key); }
    });
  }

  function fieldsOf(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && ['hidden', 'submit', 'button', 'password', 'file'].indexOf(field.type) < 0;
    });
  }

  // Several boxes share a name; each is kept by itself.
  function nameOf(field) { return field.type === 'checkbox' ? field.name + '=' + field.value : field.name; }

  function typedIn(form) {
    var typed = {};
    fieldsOf(form).forEach(function (field) {
      if (field.type === 'checkbox') { typed[nameOf(field)] = field.checked ? 'on' : ''; }
      else if (field.type !== 'radio' || field.checked) { typed[field.name] = field.value; }
    });
    return typed;
  }

  function differs(kept, form) {
    var typed = typedIn(form);
    return Object.keys(kept).some(function (name) { return kept[name] !== '' && kept[name] !== (typed[name] || ''); });
  }

  function fill(form, kept) {
    fieldsOf(form).forEach(function (field) {
      var text = kept[nameOf(field)];
      if (text === undefined) { return; }
      if (field.type === 'checkbox') { field.checked = text === 'on'; }
      else if (field.type === 'radio') { field.checked = field.value === text; }
      else { field.value = text; }
    });
  }

  function watch(form) {
    var name = form.getAttribute('data-keep');
    var key = PREFIX + name;
    var once = form.querySelector('input[name=once]');
    var offer = document.querySelector('[data-keep-offer="' + name + '"]');
    // What has reached the server stands in the form already and need not be offered.
    var waiting = read(key).filter(function (text) { return differs(text, form); });
    var kept = waiting[0];
    if (!kept) { store.removeItem(key); }
    if (kept && offer) {
      offer.hidden = false;
      offer.querySelector('[data-keep-take]').addEventListener('click', function () {
        fill(form, kept);
        offer.hidden = true;
        keep();
        form.querySelector('input:not([type=hidden]), select, textarea').focus();
      });
      offer.querySelector('[data-keep-drop-it]').addEventListener('click', function () {
        store.removeItem(key);
        offer.hidden = true;
      });
    }
    function keep() {
      // What is offered and not yet decided on stays beside what is typed now.
      var texts = [typedIn(form)].concat(kept && offer && !offer.hidden ? [kept] : []);
      try {
        store.setItem(key, JSON.stringify({ at: Date.now(), once: once ? once.value : '', texts: texts }));
      } catch (full) { /* No room: the server's copy must do. */ }
    }
    form.addEventListener('input', keep);
  }

  dropArrived();
  Array.prototype.forEach.call(document.querySelectorAll('[data-keep-done]'), function (said) {
    store.removeItem(PREFIX + said.getAttribute('data-keep-done'));
  });
  Array.prototype.forEach.call(document.querySelectorAll('[data-keep-drop-now]'), function (said) {
    drop(PREFIX + said.getAttribute('data-keep-drop-now'));
  });
  Array.prototype.forEach.call(document.querySelectorAll('form[data-keep]'), watch);
  Array.prototype.forEach.call(document.querySelectorAll('form[data-keep-drop]'), function (form) {
    form.addEventListener('submit', function () { drop(PREFIX + form.getAttribute('data-keep-drop')); });
  });
  Array.prototype.forEach.call(document.querySelectorAll('form[data-keep-clear]'), function (form) {
    form.addEventListener('submit', function () { drop(PREFIX); });
  });

  var faults = document.getElementById('faults');
  if (faults) { faults.focus(); }
})();
