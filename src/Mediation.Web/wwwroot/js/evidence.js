// Takes over the form that hands in files: each file has a line with its state, is made smaller where that costs nothing, and goes in pieces
// that survive a cut line. For Chromium 86 and later; without it the form sends the files by itself.
(function () {
  'use strict';
  var PIECE = 256 * 1024;
  var EDGE = 2000;
  var LONG = 2.2;
  var TRIES = 8;
  var form = document.querySelector('form[data-evidence]');
  var list = document.getElementById('sending');
  if (!form || !list || !window.fetch || !Blob.prototype.arrayBuffer || !window.URLSearchParams) { return; }

  var input = form.querySelector('input[type=file]');
  var token = form.querySelector('input[name=__RequestVerificationToken]').value;
  var address = form.getAttribute('action');
  var queue = [];
  var busy = false;

  Array.prototype.forEach.call(form.querySelectorAll('[data-script-only]'), function (part) { part.hidden = false; });

  function wait(milliseconds) { return new Promise(function (done) { setTimeout(done, milliseconds); }); }

  function online() {
    return navigator.onLine === false
      ? new Promise(function (done) { window.addEventListener('online', done, { once: true }); })
      : Promise.resolve();
  }

  function hex(buffer) {
    return Array.prototype.map.call(new Uint8Array(buffer), function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
  }

  async function hashOf(body) {
    // Only over TLS or on the device itself; without it a reload begins the file anew.
    return window.crypto && window.crypto.subtle ? hex(await window.crypto.subtle.digest('SHA-256', await body.arrayBuffer())) : '';
  }

  // A long picture of a chat would become unreadable, and what the browser cannot read stays as it is.
  async function smaller(file) {
    if (!/^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || !window.createImageBitmap) { return file; }
    var picture;
    try { picture = await window.createImageBitmap(file); } catch (unreadable) { return file; }
    var longer = Math.max(picture.width, picture.height);
    if (longer <= EDGE || longer / Math.min(picture.width, picture.height) > LONG) { picture.close(); return file; }
    var canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * EDGE / longer);
    canvas.height = Math.round(picture.height * EDGE / longer);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    var made = await new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.85); });
    return made && made.size < file.size ? made : file;
  }

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    parent.appendChild(made);
    return made;
  }

  function lineOf(job) {
    var line = element('li', '', list);
    line.className = 'sending';
    element('strong', job.file.name, line);
    job.bar = element('progress', '', line);
    job.bar.max = 100;
    job.bar.value = 0;
    job.bar.setAttribute('aria-label', job.file.name);
    job.status = element('p', form.getAttribute('data-waiting'), line);
    job.status.setAttribute('role', 'status');
    job.again = element('button', form.getAttribute('data-again'), line);
    job.again.hidden = true;
    job.remove = element('button', form.getAttribute('data-remove'), line);
    job.again.type = job.remove.type = 'button';
    job.again.className = job.remove.className = 'quiet';
    job.again.addEventListener('click', function () { job.again.hidden = true; job.gone = false; say(job, 'waiting'); queue.push(job); run(); });
    job.remove.addEventListener('click', function () { job.gone = true; line.remove(); if (job.id) { removeThere(job.id).then(refresh, refresh); } });
    job.line = line;
  }

  function say(job, word, text) {
    var words = text || form.getAttribute('data-' + word);
    // A screen reader is told what changes, not every piece.
    if (job.status.textContent !== words) { job.status.textContent = words; }
  }

  function Refused(words, offset) { this.words = words; this.offset = offset; }

  async function call(handler, options) {
    var answer = await fetch(address + '?handler=' + handler, Object.assign({ credentials: 'same-origin', redirect: 'error' }, options));
    if (answer.status >= 500 || answer.status === 429) { throw new TypeError('later'); }
    var said = await answer.json();
    if (!answer.ok) { throw new Refused(said.words, said.offset); }
    return said;
  }

  function post(handler, body, headers) {
    return call(handler, { method: 'POST', body: body, headers: Object.assign({ RequestVerificationToken: token }, headers || {}) });
  }

  function removeThere(id) {
    return fetch(address + '?handler=Remove', {
      method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { RequestVerificationToken: token },
      body: new URLSearchParams({ item: id })
    });
  }

  async function begin(job) {
    say(job, 'preparing');
    if (!job.body) { job.body = job.original ? job.file : await smaller(job.file); }
    if (job.hash === undefined) { job.hash = await hashOf(job.body); }
    var name = job.body === job.file ? job.file.name : job.file.name.replace(/\.[^.]*$/, '') + '.jpg';
    return post('Add', new URLSearchParams({
      name: name, size: String(job.body.size), kind: job.kind, purpose: job.purpose, share: job.share, sha256: job.hash
    }));
  }

  async function send(job) {
    var there = job.id ? await call('State&item=' + job.id) : await begin(job);
    job.id = there.id;
    say(job, 'sending');
    while (there.state === 'Uploading' && !job.gone) {
      job.bar.value = Math.floor(there.offset * 100 / job.body.size);
      if (there.offset + PIECE >= job.body.size) { say(job, 'checking'); }
      var from = there.offset;
      try {
        there = await post('Piece&item=' + job.id, job.body.slice(from, from + PIECE), {
          'Content-Type': 'application/octet-stream', 'Upload-Offset': String(from)
        });
        job.tries = 0;
      } catch (refused) {
        if (!(refused instanceof Refused) || typeof refused.offset !== 'number' || refused.offset === from) { throw refused; }
        there.offset = refused.offset;
      }
    }
    return there;
  }

  async function carry(job) {
    while (!job.gone) {
      try {
        var there = await send(job);
        if (job.gone) { return; }
        job.bar.value = 100;
        say(job, '', there.words);
        if (there.state === 'Kept' || there.state === 'Checking') { job.line.remove(); } else { job.bar.hidden = true; }
        return;
      } catch (stopped) {
        if (stopped instanceof Refused) {
          say(job, 'failed', stopped.words);
          job.bar.hidden = true;
          return;
        }
        job.tries += 1;
        if (job.tries > TRIES) {
          say(job, 'failed');
          job.tries = 0;
          job.again.hidden = false;
          return;
        }
        say(job, 'offline');
        await wait(Math.min(30000, 500 * Math.pow(2, job.tries)));
        await online();
      }
    }
  }

  async function refresh() {
    try {
      var answer = await fetch(address, { credentials: 'same-origin', redirect: 'error' });
      var fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('items');
      var shown = document.getElementById('items');
      if (fresh && shown) { shown.replaceWith(document.importNode(fresh, true)); }
    } catch (cut) { /* The list is read again with the next file or the next visit. */ }
  }

  async function run() {
    if (busy) { return; }
    busy = true;
    while (queue.length > 0) {
      var job = queue.shift();
      if (!job.gone) {
        await carry(job);
        await refresh();
      }
    }
    busy = false;
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    if (input.files.length === 0) {
      input.setAttribute('aria-invalid', 'true');
      input.setCustomValidity(form.getAttribute('data-choose'));
      input.reportValidity();
      return;
    }
    var original = document.getElementById('original').checked;
    Array.prototype.forEach.call(input.files, function (file) {
      var job = {
        file: file, original: original, kind: form.elements.kind.value, purpose: form.elements.purpose.value,
        share: form.elements.share.checked ? 'MediationOnly' : 'Shareable', tries: 0, gone: false
      };
      lineOf(job);
      queue.push(job);
    });
    input.value = '';
    run();
  });
  input.addEventListener('change', function () { input.setCustomValidity(''); input.removeAttribute('aria-invalid'); });
}());
