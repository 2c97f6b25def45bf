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

  function fieldsOf(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && field.type !== 'hidden' && field.type !== 'submit' && field.type !== 'button';
    });
  }

  function typedIn(form) {
    var typed = {};
    fieldsOf(form).forEach(function (field) {
      if (field.type !== 'radio' || field.checked) { typed[field.name] = field.value; }
    });
    return typed;
  }

  function differs(kept, form) {
    var typed = typedIn(form);
    return Object.keys(kept).some(function (name) { return kept[name] !== '' && kept[name] !== (typed[name] || ''); });
  }

  function fill(form, kept) {
    fieldsOf(form).forEach(function (field) {
      if (!(field.name in kept)) { return; }
      if (field.type === 'radio') { field.checked = field.value === kept[field.name]; } else { field.value = kept[field.name]; }
    });
  }

  function watch(form) {
    var key = PREFIX + form.getAttribute('data-keep');
    var offer = document.getElementById('keep-offer');
    // What has reached the server stands in the form already and need not be offered.
    var waiting = read(key).filter(function (text) { return differs(text, form); });
    var kept = waiting[0];
    if (!kept) { store.removeItem(key); }
    if (kept && offer) {
      offer.hidden = false;
      document.getElementById('keep-take').addEventListener('click', function () {
        fill(form, kept);
        offer.hidden = true;
        form.querySelector('input:not([type=hidden]), select, textarea').focus();
      });
      document.getElementById('keep-drop').addEventListener('click', function () {
        store.removeItem(key);
        offer.hidden = true;
      });
    }
    form.addEventListener('input', function () {
      // What is offered and not yet decided on stays beside what is typed now.
      var texts = [typedIn(form)].concat(kept && offer && !offer.hidden ? [kept] : []);
      try {
        store.setItem(key, JSON.stringify({ at: Date.now(), texts: texts }));
      } catch (full) { /* No room: the server's copy must do. */ }
    });
  }

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
