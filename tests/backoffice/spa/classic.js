// Menus, tabs and the upload window of the server-rendered pages.
const modal = document.getElementById('uploadModal');

document.addEventListener('click', (event) => {
  const control = event.target.closest('[data-toggle], [data-dismiss], .dropdown-toggle');
  if (!control) return;
  if (control.matches('.dropdown-toggle')) control.parentElement.classList.toggle('open');
  if (control.dataset.toggle === 'tab') showTab(event, control);
  if (control.dataset.toggle === 'modal') openModal(control.dataset.section);
  if (control.dataset.dismiss === 'modal') modal.hidden = true;
});

function showTab(event, control) {
  event.preventDefault();
  for (const pane of document.querySelectorAll('.tab-pane')) {
    pane.classList.toggle('active', `#${pane.id}` === control.getAttribute('href'));
  }
  for (const item of document.querySelectorAll('.nav-tabs > li')) {
    item.classList.toggle('active', item.contains(control));
  }
}

function openModal(section) {
  modal.hidden = false;
  modal.querySelector('input[name="section"]').value = section;
}

// A reply typed into an editable element is sent like one typed into a text area.
document.addEventListener('submit', (event) => {
  const editable = event.target.querySelector('[contenteditable]');
  if (!editable) return;
  const hidden = document.createElement('input');
  hidden.type = 'hidden';
  hidden.name = 'body';
  hidden.value = editable.textContent;
  event.target.append(hidden);
});
